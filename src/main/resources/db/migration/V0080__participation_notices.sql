create table cz_session (
    path         varchar(64) not null,
    number       integer     not null,
    ambito       varchar(30) not null,
    type         varchar(30) not null,
    plan         text        not null,
    status       varchar(10) not null,
    agenda       text,
    reason       text,
    merged_into  integer,
    primary key (path, number)
);

create table cz_notice (
    path         varchar(64) not null primary key,
    ambito       varchar(30) not null,
    content      text        not null,
    access       varchar(12) not null,
    deadline     timestamp with time zone,
    status       varchar(10) not null,
    approved_by  varchar(64),
    approved_at  timestamp with time zone,
    protocol     varchar(60),
    albo_from    date,
    albo_to      date,
    published_at timestamp with time zone,
    note         text,
    late_policy  varchar(20),
    late_reason  text,
    listed_at    timestamp with time zone
);

create table cz_notice_extension (
    path       varchar(64)              not null,
    number     integer                  not null,
    ambito     varchar(30)              not null,
    before     timestamp with time zone not null,
    deadline   timestamp with time zone not null,
    reason     text                     not null,
    decided_by varchar(64)              not null,
    decided_at timestamp with time zone not null,
    primary key (path, number)
);

create table cz_notice_invited (
    path   varchar(64)  not null,
    email  varchar(254) not null,
    ambito varchar(30)  not null,
    name   varchar(200) not null,
    primary key (path, email)
);

create table cz_manifestation (
    id            varchar(36)              not null primary key,
    ambito        varchar(30)              not null,
    path          varchar(64)              not null,
    number        integer                  not null,
    received_at   timestamp with time zone not null,
    channel       varchar(10)              not null,
    registered_by varchar(64),
    kind          varchar(15)              not null,
    participant   varchar(200)             not null,
    fiscal_code   varchar(16)              not null,
    email         varchar(254)             not null,
    content       text                     not null,
    hash          varchar(64)              not null,
    status        varchar(20)              not null,
    reason        text,
    active_key    varchar(81),
    replaced_by   varchar(36),
    checked_by    varchar(64),
    checked_at    timestamp with time zone,
    constraint cz_manifestation_numbered unique (path, number),
    constraint cz_manifestation_one_active unique (active_key)
);
create index cz_manifestation_of_path on cz_manifestation (path, status, number);

create table cz_area_choice (
    manifestation  varchar(36)  not null references cz_manifestation,
    area           varchar(20)  not null,
    ambito         varchar(30)  not null,
    representative varchar(200) not null,
    substitute     varchar(200),
    email          varchar(254),
    primary key (manifestation, area)
);

create table cz_contribution (
    path          varchar(64)  not null,
    number        integer      not null,
    ambito        varchar(30)  not null,
    kind          varchar(10)  not null,
    area          varchar(20)  not null,
    title         varchar(200) not null,
    text          text         not null,
    proposer      varchar(200) not null,
    priority      integer,
    stance        varchar(12),
    session       integer,
    manifestation varchar(36),
    primary key (path, number)
);
create index cz_contribution_of_session on cz_contribution (path, session);
