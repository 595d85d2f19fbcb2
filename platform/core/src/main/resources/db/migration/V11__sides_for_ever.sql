-- What keeps answers on their side of the split for ever, beside the outcomes themselves.

-- On which side the answers of every baseline were that was ever in use, by the keyed hash of the answers: a baseline may be replaced,
-- and outcomes and a new baseline with equal answers must not turn up on the other side then. The rows themselves are not kept.
create table baseline_side (
    assessment   varchar(40) not null,
    content_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    side         varchar(16) not null,
    primary key (assessment, content_hash)
);

-- Which baselines these were, as the plugin read them then: one that is read as before adds nothing.
create table remembered_baseline (
    assessment    varchar(40) not null,
    fingerprint   varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    remembered_at datetime(6) not null,
    primary key (assessment, fingerprint)
);

-- Twenty bits of a hash are enough to find the answers that are gone, unless an outcome that is there has other answers with the same twenty
-- bits: then as many hex digits are kept as tell the two apart.
alter table gone_answer_side add column digits int not null default 5;
alter table gone_answer_side modify column answer_bucket bigint not null;
alter table gone_answer_side drop primary key;
alter table gone_answer_side add primary key (assessment, digits, answer_bucket);

-- Whose outcomes are gone (erased or withdrawn): a version may have learnt from that person, so that others of their outcomes are no news to
-- it. key_bucket is a twenty-bit part of a keyed hash, which many people share.
create table gone_subject (
    assessment varchar(40) not null,
    key_bucket int         not null,
    primary key (assessment, key_bucket)
);
