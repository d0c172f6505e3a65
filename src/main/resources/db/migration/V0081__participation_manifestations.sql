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
    -- What the office files with a manifestation that did not come by the portal.
    original      text,
    constraint cz_manifestation_numbered unique (path, number),
    constraint cz_manifestation_one_active unique (active_key)
);
create index cz_manifestation_of_path on cz_manifestation (path, status, number);
create index cz_manifestation_number on cz_manifestation (number);

create table cz_area_choice (
    manifestation  varchar(36)  not null references cz_manifestation,
    area           varchar(20)  not null,
    ambito         varchar(30)  not null,
    representative varchar(200) not null,
    substitute     varchar(200),
    email          varchar(254),
    office         varchar(200),
    phone          varchar(30),
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
    withdrawn_at  timestamp with time zone,
    primary key (path, number)
);
create index cz_contribution_of_session on cz_contribution (path, session);

create table cz_withdrawal (
    manifestation varchar(36)              not null primary key references cz_manifestation,
    ambito        varchar(30)              not null,
    path          varchar(64)              not null,
    status_before varchar(20)              not null,
    reason        text                     not null,
    contributions boolean                  not null,
    contacts      boolean                  not null,
    recorded_by   varchar(64),
    recorded_at   timestamp with time zone not null
);
create index cz_withdrawal_of_path on cz_withdrawal (path, recorded_at);

-- Two manifestations of one organisation under different signers: which one counts is to be cleared up (3.b, DUPLICATE).
create table cz_contest (
    challenger varchar(36)              not null primary key,
    ambito     varchar(30)              not null,
    path       varchar(64)              not null,
    active_key varchar(81)              not null,
    opened_at  timestamp with time zone not null,
    answer_by  date                     not null,
    settlement varchar(20),
    winner     varchar(36),
    reason     text,
    settled_by varchar(64),
    settled_at timestamp with time zone
);
create index cz_contest_open on cz_contest (active_key, settled_at);

-- What the one who speaks for a manifestation says about it, with what the legal representative signed.
create table cz_contest_statement (
    challenger    varchar(36)              not null,
    manifestation varchar(36)              not null,
    ambito        varchar(30)              not null,
    signer        varchar(200)             not null,
    files         text                     not null,
    stated_at     timestamp with time zone not null,
    primary key (challenger, manifestation)
);

-- Whom participants sent before they sent somebody else, one a line, and how they were reached until the participant has it forgotten.
create table cz_speaker_change (
    id            varchar(36)              not null primary key,
    manifestation varchar(36)              not null,
    area          varchar(20)              not null,
    changed_at    timestamp with time zone not null,
    ambito        varchar(30)              not null,
    former        text                     not null,
    contacts      text                     not null,
    changed_by    varchar(64)
);
create index cz_speaker_change_of_manifestation on cz_speaker_change (manifestation);
create index cz_speaker_change_of_ambito on cz_speaker_change (ambito);
