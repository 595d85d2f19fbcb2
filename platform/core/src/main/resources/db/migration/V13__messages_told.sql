-- What the platform says, as key and values in JSON, so that every reader gets it in their language. The English text stays beside it: rows from
-- before have nothing else, and it is what the ledger's hashes are over.
alter table retraining_run add column reason_told longtext character set utf8mb4 null;
alter table retraining_run add column message_told longtext character set utf8mb4 null;
alter table run_log add column message_told longtext character set utf8mb4 null;
alter table ledger_entry add column reason_told longtext character set utf8mb4 null;
