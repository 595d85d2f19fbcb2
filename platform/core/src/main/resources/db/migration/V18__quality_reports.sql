-- How good a model's data were on a day; measured again on the same day it is written anew. No answers, only figures.
create table quality_report (
    assessment  varchar(40) not null,
    measured_on date        not null,
    content     longtext    character set utf8mb4 not null,
    primary key (assessment, measured_on)
);
