-- What an admin chose for a trigger of a model. What is null is as the plugin says.
create table trigger_choice (
    assessment varchar(40)  not null,
    trigger_id varchar(40)  not null,
    enabled    boolean      not null,
    plan       varchar(500) null,
    chosen_by  varchar(254) character set utf8mb4 not null,
    chosen_at  datetime(6)  not null,
    primary key (assessment, trigger_id)
);

-- When a trigger that keeps times is due next, and the plan that it was worked out for.
create table trigger_due (
    assessment varchar(40)  not null,
    trigger_id varchar(40)  not null,
    plan       varchar(500) not null,
    due_at     datetime(6)  not null,
    primary key (assessment, trigger_id)
);

-- Every firing, those that started nothing too (run_id is null then). due_at is when it was due; a burst is due when it is noticed.
create table trigger_firing (
    id          bigint        not null auto_increment,
    assessment  varchar(40)   not null,
    trigger_id  varchar(40)   not null,
    due_at      datetime(6)   not null,
    fired_at    datetime(6)   not null,
    run_id      bigint        null,
    reason      varchar(1000) character set utf8mb4 not null,
    reason_told longtext      character set utf8mb4 not null,
    primary key (id),
    constraint trigger_fires_once unique (assessment, trigger_id, due_at)
);
create index trigger_firing_by_trigger on trigger_firing (assessment, trigger_id, id);
