-- What was seen of a source of outcomes before it was learnt from for the first time, run by run: numbers of cases and findings, no answers.
create table source_look (
    id         bigint       not null auto_increment,
    run_id     bigint       not null,
    assessment varchar(40)  not null,
    source     varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    cases      int          not null,
    agreeing   int          not null,
    expected   double       not null,
    questions  int          not null,
    answers    bigint       not null,
    outside    bigint       not null,
    findings   longtext     character set utf8mb4 not null,
    looked_at  datetime(6)  not null,
    primary key (id)
);
create index source_look_by_run on source_look (run_id, id);
create index source_look_by_source on source_look (assessment, source, id);
