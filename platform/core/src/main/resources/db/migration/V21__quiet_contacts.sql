-- Who said "never write to me again", as a keyed hash of channel and address. A wish knows the hash of its address as long as it can still lead to
-- a message, so that nobody can have one address written to again and again.
create table quiet_contact (
    contact_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    since        datetime(6) not null,
    primary key (contact_hash)
);
alter table follow_up add column contact_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null;
create index follow_up_by_contact on follow_up (contact_hash);
