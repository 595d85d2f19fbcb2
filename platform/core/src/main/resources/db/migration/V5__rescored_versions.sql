-- What the retained versions say of today's holdout, the same rows for all versions of a model, measured again after every run. All of it
-- can be computed anew; it is kept so that pages read figures and new rows alone are scored.

-- The rows: which they are, what happened, which belong together. stamp tells the state of the data they were made from.
create table measured_holdout (
    assessment           varchar(40)  not null,
    stamp                varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    measured_at          datetime(6)  not null,
    plugin_sha256        varchar(64)  not null,
    baseline_fingerprint varchar(64)  not null,
    content              longblob     not null,
    primary key (assessment)
);

-- One version's numbers for these rows, in their order, and its figures; no numbers and null when its files cannot be read.
create table rescored_version (
    id             bigint       not null auto_increment,
    assessment     varchar(40)  not null,
    version        varchar(40)  not null,
    stamp          varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    row_count      bigint       not null,
    group_count    bigint       not null,
    measured_at    datetime(6)  not null,
    interval_level double       not null,
    scores         longblob     not null,
    figures        longtext character set utf8mb4 null,
    primary key (id),
    constraint version_is_rescored_once unique (assessment, version)
);

-- On which side of the split answers were that are gone (erased or withdrawn): others who give the same answers must not turn up on the other
-- side, where a version that learnt from the former would be measured on them. answer_bucket is a twenty-bit part of a keyed hash, which
-- very many answers share, so that it does not tell what anybody answered.
create table gone_answer_side (
    assessment    varchar(40) not null,
    answer_bucket int         not null,
    side          varchar(16) not null,
    primary key (assessment, answer_bucket)
);
create index prediction_by_content on prediction (assessment, content_hash);
