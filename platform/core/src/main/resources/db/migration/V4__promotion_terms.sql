-- What an admin chose about promotions, and the one undecided challenger of a model that gets further hearings.

-- What is null is left to the plugin or the platform.
create table promotion_choice (
    assessment        varchar(40)  not null,
    profile           varchar(16)  null,
    promotion_mode    varchar(16)  null,
    shadow_candidates boolean      null,
    floors            longtext character set utf8mb4 null,
    chosen_by         varchar(254) character set utf8mb4 not null,
    chosen_at         datetime(6)  not null,
    primary key (assessment)
);

-- looks counts its hearings; result, ruling and new_anchor are those of the last one.
create table shadow_candidate (
    assessment varchar(40) not null,
    version    varchar(40) not null,
    looks      int         not null,
    result     varchar(24) not null,
    ruling     varchar(24) not null,
    new_anchor boolean     not null,
    primary key (assessment)
);

alter table gate_memory drop column profile;
