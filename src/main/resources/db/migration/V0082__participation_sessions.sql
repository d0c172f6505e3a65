-- How a session is held, besides day and place: what the configuration of a path does not know.
create table cz_session_arrangement (
    path            varchar(64) not null,
    number          integer     not null,
    ambito          varchar(30) not null,
    video_url       varchar(500),
    capacity        integer,
    facilitators    text        not null,
    -- Whom a session hears besides its participants: roles of the Ambito, and others by name and address, one a line.
    convened_roles  text,
    convened_guests text,
    primary key (path, number)
);

-- What those convened to a session are to read before it (C1); filed again under its title, a paper takes the place of the one before.
create table cz_session_paper (
    path      varchar(64)              not null,
    session   integer                  not null,
    title     varchar(300)             not null,
    sha256    varchar(64)              not null,
    file_name varchar(255)             not null,
    ambito    varchar(30)              not null,
    handed_at timestamp with time zone not null,
    primary key (path, session, title)
);

create table cz_attendance (
    path         varchar(64)  not null,
    session      integer      not null,
    line         integer      not null,
    ambito       varchar(30)  not null,
    person       varchar(200) not null,
    organisation varchar(200),
    area         varchar(20),
    capacity     varchar(15)  not null,
    came_at      varchar(5),
    left_at      varchar(5),
    -- Who came without having registered leaves an address to hear what becomes of it.
    email        varchar(254),
    -- Whether the participation pact was signed by then (BR-29).
    pact_signed  boolean      default false not null,
    primary key (path, session, line)
);

create table cz_minutes (
    path          varchar(64)              not null,
    session       integer                  not null,
    version       integer                  not null,
    ambito        varchar(30)              not null,
    participants  text                     not null,
    positions     text                     not null,
    agreements    text                     not null,
    result        varchar(10)              not null,
    status        varchar(10)              not null,
    reason        text,
    sha256        varchar(64)              not null,
    file_name     varchar(255)             not null,
    written_by    varchar(64)              not null,
    written_at    timestamp with time zone not null,
    -- Until when remarks on a draft are taken (C5).
    remarks_until timestamp with time zone,
    primary key (path, session, version)
);

create table cz_minutes_remark (
    path          varchar(64)              not null,
    session       integer                  not null,
    number        integer                  not null,
    ambito        varchar(30)              not null,
    author        varchar(200)             not null,
    page          varchar(60),
    text          text                     not null,
    received_at   timestamp with time zone not null,
    registered_by varchar(64),
    -- Of a remark that a participant wrote themselves (C5).
    manifestation varchar(36),
    primary key (path, session, number)
);

create table cz_minutes_observation (
    path     varchar(64)  not null,
    session  integer      not null,
    version  integer      not null,
    line     integer      not null,
    ambito   varchar(30)  not null,
    author   varchar(200) not null,
    text     text         not null,
    accepted boolean      not null,
    reason   text,
    -- Which registered remark an observation answers; null for what nobody registered before.
    remark   integer,
    primary key (path, session, version, line)
);

-- The papers that are handed to participants on their receipt (C5).
create table cz_participant_paper (
    path      varchar(64)              not null,
    sha256    varchar(64)              not null,
    ambito    varchar(30)              not null,
    title     varchar(300)             not null,
    file_name varchar(255)             not null,
    handed_at timestamp with time zone not null,
    primary key (path, sha256)
);

create table cz_referent (
    path       varchar(64)  not null,
    session    integer      not null,
    area       varchar(20)  not null,
    ambito     varchar(30)  not null,
    username   varchar(64)  not null,
    name       varchar(200) not null,
    substitute varchar(64),
    method     varchar(10)  not null,
    -- Whom a referent has followed, when another was designated during the outcome (stage e).
    followed   varchar(64),
    primary key (path, session, area)
);

create table cz_area_ranking (
    path     varchar(64) not null,
    session  integer     not null,
    line     integer     not null,
    ambito   varchar(30) not null,
    area     varchar(20) not null,
    position integer     not null,
    priority text        not null,
    primary key (path, session, line)
);

create table cz_area_waiver (
    path       varchar(64)              not null,
    area       varchar(20)              not null,
    ambito     varchar(30)              not null,
    reason     text                     not null,
    decided_by varchar(64)              not null,
    decided_at timestamp with time zone not null,
    primary key (path, area)
);

-- What the plenary heard of each table and how it chose its priorities (C8); its minutes tell it.
create table cz_plenary (
    path    varchar(64) not null,
    session integer     not null,
    ambito  varchar(30) not null,
    method  varchar(15) not null,
    primary key (path, session)
);

create table cz_table_report (
    path         varchar(64) not null,
    session      integer     not null,
    table_number integer     not null,
    ambito       varchar(30) not null,
    text         text        not null,
    primary key (path, session, table_number)
);
