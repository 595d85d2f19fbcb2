-- Outcomes are read in pages by their number. Without an index in that order the embedded database sorts all that are left for every page.
create index outcome_in_order on outcome (assessment, id);
