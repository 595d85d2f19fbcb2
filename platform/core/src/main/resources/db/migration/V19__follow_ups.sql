-- Who wishes to be asked later what really happened, and what became of it. contact holds address and link, encrypted; it is null as soon as
-- nobody needs it any more. next_at is when a message is tried next.
create table follow_up (
    id            bigint        not null auto_increment,
    prediction_id bigint        not null,
    assessment    varchar(40)   not null,
    channel       varchar(20)   not null,
    contact       varchar(2000) character set utf8mb4 collate utf8mb4_bin null,
    language      varchar(20)   not null,
    due_at        datetime(6)   not null,
    next_at       datetime(6)   not null,
    status        varchar(16)   not null,
    attempts      int           not null,
    problem       varchar(1000) character set utf8mb4 null,
    sent_at       datetime(6)   null,
    created_at    datetime(6)   not null,
    primary key (id),
    constraint one_follow_up_a_prediction unique (prediction_id),
    constraint follow_up_of_prediction foreign key (prediction_id) references prediction (id) on delete cascade
);
create index follow_up_to_do on follow_up (status, next_at);
create index follow_up_by_due on follow_up (status, due_at);
