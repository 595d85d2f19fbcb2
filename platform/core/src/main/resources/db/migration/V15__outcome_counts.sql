-- How many outcomes of each assessment hold, and how often any of them was reported, corrected, withdrawn or erased, so that pages never count
-- rows and whether anything changed is told by one number.
create table outcome_count (
    assessment varchar(40) not null,
    holding    bigint      not null,
    changes    bigint      not null,
    primary key (assessment)
);
insert into outcome_count (assessment, holding, changes)
    select assessment, sum(case when withdrawn then 0 else 1 end), count(*) from outcome group by assessment;
