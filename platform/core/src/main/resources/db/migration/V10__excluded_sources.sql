-- Sources of outcomes that an admin keeps out of training. Rows are never deleted: a lifted exclusion says when it ended, so that a version
-- can be trained again by the exclusions of then.
create table excluded_source (
    id          bigint       not null auto_increment,
    assessment  varchar(40)  not null,
    source      varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    reason      varchar(500) character set utf8mb4 not null,
    excluded_by varchar(254) character set utf8mb4 not null,
    excluded_at datetime(6)  not null,
    lifted_by   varchar(254) character set utf8mb4 null,
    lifted_at   datetime(6)  null,
    primary key (id)
);
create index excluded_source_by_assessment on excluded_source (assessment, source);
