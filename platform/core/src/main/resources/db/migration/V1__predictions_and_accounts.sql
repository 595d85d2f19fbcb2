-- Who may call, predictions, and what really happened. Every time is UTC. Tokens and hashes are compared byte by byte.

-- What the platform remembers of itself, written once: the split key and the check value of the master secret.
create table platform_state (
    name        varchar(64)  not null,
    state_value varchar(512) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (name)
);

-- E-mail addresses are stored in lower case.
create table account (
    id              bigint       not null auto_increment,
    email           varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    role            varchar(16)  not null,
    password_hash   varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    disabled        boolean      not null,
    created_at      datetime(6)  not null,
    last_sign_in_at datetime(6)  null,
    primary key (id),
    constraint account_emails_are_unique unique (email)
);

create table sign_in_session (
    id           bigint      not null auto_increment,
    account_id   bigint      not null,
    address_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
    opened_at    datetime(6) not null,
    last_used_at datetime(6) not null,
    expires_at   datetime(6) not null,
    closed_at    datetime(6) null,
    primary key (id),
    constraint session_belongs_to_account foreign key (account_id) references account (id) on delete cascade
);
create index sign_in_session_by_account on sign_in_session (account_id, id);
create index sign_in_session_by_expiry on sign_in_session (expires_at);

-- Used tokens are kept until their session is forgotten, so that a second use shows.
create table refresh_token (
    token_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    session_id bigint      not null,
    issued_at  datetime(6) not null,
    expires_at datetime(6) not null,
    used_at    datetime(6) null,
    primary key (token_hash),
    constraint token_belongs_to_session foreign key (session_id) references sign_in_session (id) on delete cascade
);

create table api_key (
    id           bigint       not null auto_increment,
    name         varchar(100) character set utf8mb4 not null,
    key_hash     varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    scopes       varchar(255) not null,
    created_at   datetime(6)  not null,
    created_by   varchar(254) not null,
    last_used_at datetime(6)  null,
    revoked_at   datetime(6)  null,
    revoked_by   varchar(254) null,
    primary key (id),
    constraint api_keys_are_unique unique (key_hash)
);

-- Everything needed to show a prediction again stands in its row: the plugin that made it may change or go.
create table prediction (
    id              bigint       not null auto_increment,
    token_hash      varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    assessment      varchar(40)  not null,
    answers         longtext     character set utf8mb4 not null,
    label           varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    probability     double       null,
    probabilities   longtext     character set utf8mb4 null,
    predicted_value double       null,
    unit            varchar(100) character set utf8mb4 null,
    interval_low    double       null,
    interval_high   double       null,
    interval_level  double       null,
    model_version   varchar(40)  not null,
    source          varchar(16)  not null,
    account_id      bigint       null,
    api_key_id      bigint       null,
    about_me        boolean      not null,
    ref             varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    subject_hash    varchar(64)  character set utf8mb4 collate utf8mb4_bin null,
    address_hash    varchar(64)  character set utf8mb4 collate utf8mb4_bin null,
    split_key_hash  varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    content_hash    varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    side            varchar(16)  not null,
    country         varchar(8)   null,
    created_at      datetime(6)  not null,
    primary key (id),
    constraint prediction_tokens_are_unique unique (token_hash),
    constraint prediction_made_by_account foreign key (account_id) references account (id) on delete set null,
    constraint prediction_made_by_api_key foreign key (api_key_id) references api_key (id)
);
create index prediction_by_time on prediction (assessment, created_at);
create index prediction_by_account on prediction (account_id, id);

-- How many predictions each version has answered and how many of them were erased, so that the dashboard never counts rows and
-- an erased prediction leaves nothing but a number.
create table prediction_count (
    assessment    varchar(40) not null,
    model_version varchar(40) not null,
    answered      bigint      not null,
    erased        bigint      not null,
    primary key (assessment, model_version)
);

-- The outcome that holds now, one a prediction. confirmed_at is when it was first reported (again, after it was withdrawn):
-- a correction makes it no new outcome. outcome_number is the same as a number where the target is one.
create table outcome (
    id             bigint       not null auto_increment,
    prediction_id  bigint       not null,
    assessment     varchar(40)  not null,
    outcome_value  varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    outcome_number double       null,
    side           varchar(16)  not null,
    source         varchar(16)  not null,
    account_id     bigint       null,
    api_key_id     bigint       null,
    address_hash   varchar(64)  character set utf8mb4 collate utf8mb4_bin null,
    confirmed_at   datetime(6)  not null,
    reported_at    datetime(6)  not null,
    withdrawn      boolean      not null,
    primary key (id),
    constraint one_outcome_a_prediction unique (prediction_id),
    constraint outcome_of_prediction foreign key (prediction_id) references prediction (id) on delete cascade,
    constraint outcome_from_account foreign key (account_id) references account (id) on delete set null,
    constraint outcome_from_api_key foreign key (api_key_id) references api_key (id)
);
create index outcome_to_learn_from on outcome (assessment, withdrawn, id);
create index outcome_by_time on outcome (assessment, withdrawn, confirmed_at);

-- Every change of an outcome, oldest first. A withdrawal has no value.
create table outcome_history (
    id            bigint       not null auto_increment,
    prediction_id bigint       not null,
    change_kind   varchar(16)  not null,
    outcome_value varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    source        varchar(16)  not null,
    account_id    bigint       null,
    api_key_id    bigint       null,
    address_hash  varchar(64)  character set utf8mb4 collate utf8mb4_bin null,
    changed_at    datetime(6)  not null,
    primary key (id),
    constraint history_of_prediction foreign key (prediction_id) references prediction (id) on delete cascade,
    constraint history_from_account foreign key (account_id) references account (id) on delete set null,
    constraint history_from_api_key foreign key (api_key_id) references api_key (id)
);
create index outcome_history_by_prediction on outcome_history (prediction_id, id);

-- Plugins that an admin switched off.
create table disabled_plugin (
    plugin_id   varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    disabled_at datetime(6)  not null,
    primary key (plugin_id)
);
