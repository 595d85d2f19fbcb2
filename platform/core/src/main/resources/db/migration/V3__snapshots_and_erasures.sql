-- What versions were trained on, and what of it was erased since.

-- The newest change of an outcome that a version saw, and the newest erasure before it: what was erased later and held then is missing
-- when the version is trained again. Versions from before this table saw none.
alter table model_version add column last_change bigint not null default 0;
alter table model_version add column erasures_before bigint not null default 0;

-- Numbers of outcomes that are gone, with the span of changes during which each held (without an end: until it was erased). It is
-- needed to find their rows in stored snapshots, which do not know predictions.
create table erased_outcome (
    id             bigint      not null auto_increment,
    assessment     varchar(40) not null,
    outcome_number bigint      not null,
    from_change    bigint      not null,
    to_change      bigint      null,
    primary key (id)
);
create index erased_outcome_by_assessment on erased_outcome (assessment, id);
