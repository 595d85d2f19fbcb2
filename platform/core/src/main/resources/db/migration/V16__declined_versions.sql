-- The version that a person decided not to let serve. The entry's version is then the one that goes on serving.
alter table ledger_entry add column declined varchar(40) null;
