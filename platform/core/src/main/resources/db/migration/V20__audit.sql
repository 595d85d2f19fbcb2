-- What admins and other systems changed, or tried to: who, when, by which request, with which answer. Nothing of what they sent.
create table audit_entry (
    id     bigint       not null auto_increment,
    at     datetime(6)  not null,
    actor  varchar(254) character set utf8mb4 not null,
    method varchar(10)  not null,
    path   varchar(500) character set utf8mb4 not null,
    status int          not null,
    primary key (id)
);
create index audit_entry_by_actor on audit_entry (actor, id);
