-- Baselines brought by an admin, retraining runs, model versions and the ledger of which version serves.

create table uploaded_baseline (
    assessment  varchar(40)  not null,
    content     longblob     not null,
    fingerprint varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    uploaded_by varchar(254) character set utf8mb4 not null,
    uploaded_at datetime(6)  not null,
    primary key (assessment)
);

-- open_assessment equals assessment while the run is queued or running and is null afterwards, so that a model has one open run at most,
-- whatever several nodes do at once.
create table retraining_run (
    id               bigint        not null auto_increment,
    assessment       varchar(40)   not null,
    open_assessment  varchar(40)   null,
    trigger_kind     varchar(16)   not null,
    reason           varchar(1000) character set utf8mb4 not null,
    actor            varchar(254) character set utf8mb4 null,
    status           varchar(24)   not null,
    stage            varchar(16)   null,
    progress         double        not null,
    message          varchar(2000) character set utf8mb4 not null,
    queued_at        datetime(6)   not null,
    started_at       datetime(6)   null,
    finished_at      datetime(6)   null,
    node             varchar(80) character set utf8mb4 null,
    epoch            int           not null,
    heartbeat_at     datetime(6)   null,
    cancel_requested boolean       not null,
    version          varchar(40)   null,
    decision         longtext character set utf8mb4 null,
    counts           longtext character set utf8mb4 null,
    k_anonymity      int           null,
    primary key (id),
    constraint one_open_run_a_model unique (open_assessment)
);
create index retraining_run_by_assessment on retraining_run (assessment, id);
create index retraining_run_by_status on retraining_run (status, id);

create table run_log (
    id      bigint        not null auto_increment,
    run_id  bigint        not null,
    logged_at datetime(6) not null,
    message varchar(2000) character set utf8mb4 not null,
    primary key (id)
);
create index run_log_by_run on run_log (run_id, id);

create table model_version (
    id               bigint       not null auto_increment,
    assessment       varchar(40)  not null,
    version          varchar(40)  not null,
    run_id           bigint       not null,
    status           varchar(24)  not null,
    trigger_kind     varchar(16)  not null,
    trained_at       datetime(6)  not null,
    training_samples bigint       not null,
    test_samples     bigint       not null,
    evaluation       longtext character set utf8mb4 not null,
    decision         longtext character set utf8mb4 null,
    provenance       longtext character set utf8mb4 not null,
    retained         boolean      not null,
    primary key (id),
    constraint version_names_are_unique unique (assessment, version)
);

-- Which version serves, and why. Entries are only ever appended; each holds the hash of the one before, so that a change shows.
create table ledger_entry (
    id         bigint        not null auto_increment,
    assessment varchar(40)   not null,
    entry_number bigint      not null,
    version    varchar(40)   not null,
    previous   varchar(40)   null,
    action     varchar(16)   not null,
    reason     varchar(2000) character set utf8mb4 not null,
    actor      varchar(254) character set utf8mb4 not null,
    entered_at datetime(6)   not null,
    prev_hash  varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    hash       varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (id),
    constraint ledger_is_a_chain unique (prev_hash),
    constraint ledger_has_no_gap unique (assessment, entry_number)
);

-- What the promotion gate remembers of a model: its anchor, the sample size at its start, and the newest outcome that belongs to the frozen
-- baseline stratum (0: the baseline alone; an approved review moves it).
create table gate_memory (
    assessment     varchar(40) not null,
    anchor         varchar(40) not null,
    start_size     bigint      not null,
    stratum_end    bigint      not null,
    profile        varchar(16) null,
    primary key (assessment)
);

create table shedlock (
    name       varchar(64)  not null,
    lock_until timestamp(3) not null,
    locked_at  timestamp(3) not null,
    locked_by  varchar(255) not null,
    primary key (name)
);
