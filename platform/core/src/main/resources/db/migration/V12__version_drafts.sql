-- Names of versions that are being written to disk and are not in model_version yet. A name is noted here before its first file is
-- written, so that whatever a dying server leaves behind is known by name and deleted, and a rescan does not take it for a lost version.
-- run_id and epoch tell who is writing; run_id 0 is an import.
create table version_draft (
    assessment varchar(40) not null,
    version    varchar(40) not null,
    run_id     bigint      not null,
    epoch      int         not null,
    opened_at  datetime(6) not null,
    primary key (assessment, version)
);
