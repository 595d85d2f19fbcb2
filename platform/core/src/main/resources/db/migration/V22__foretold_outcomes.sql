-- Whether an outcome is what was foretold to whoever asked, or a number within the foretold interval. It is told with every report, so that the sources of
-- a million outcomes can be listed without their predictions.
alter table outcome add column foretold boolean not null default false;
update outcome set foretold = exists (select 1 from prediction p where p.id = outcome.prediction_id and (p.label = outcome.outcome_value
    or p.label is null and outcome.outcome_number between p.interval_low and p.interval_high));
