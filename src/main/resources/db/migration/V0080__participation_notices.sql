create table cz_session (
    path        varchar(64) not null,
    number      integer     not null,
    ambito      varchar(30) not null,
    type        varchar(30) not null,
    plan        text        not null,
    status      varchar(10) not null,
    agenda      text,
    reason      text,
    merged_into integer,
    primary key (path, number)
);

create table cz_notice (
    path            varchar(64) not null primary key,
    ambito          varchar(30) not null,
    content         text        not null,
    access          varchar(12) not null,
    deadline        timestamp with time zone,
    status          varchar(10) not null,
    approved_by     varchar(64),
    approved_at     timestamp with time zone,
    protocol        varchar(60),
    albo_from       date,
    albo_to         date,
    published_at    timestamp with time zone,
    note            text,
    late_policy     varchar(20),
    late_reason     text,
    listed_at       timestamp with time zone,
    concluded_at    timestamp with time zone,
    -- A notice without registration ends when its last session begins.
    last_session_at timestamp with time zone,
    -- The list of the notices puts those of paths that have ended behind the open ones.
    path_ended      boolean     default false not null
);
create index cz_notice_published on cz_notice (status, published_at);

create table cz_notice_extension (
    path        varchar(64)              not null,
    number      integer                  not null,
    ambito      varchar(30)              not null,
    before      timestamp with time zone not null,
    deadline    timestamp with time zone not null,
    reason      text                     not null,
    decided_by  varchar(64)              not null,
    decided_at  timestamp with time zone not null,
    act         varchar(300),
    reopening   boolean                  default false not null,
    -- The signed act by which a published deadline was moved.
    file_sha256 varchar(64),
    file_name   varchar(255),
    primary key (path, number)
);

create table cz_notice_invited (
    path   varchar(64)  not null,
    email  varchar(254) not null,
    ambito varchar(30)  not null,
    name   varchar(200) not null,
    primary key (path, email)
);

create table cz_session_move (
    path        varchar(64)              not null,
    session     integer                  not null,
    move        integer                  not null,
    ambito      varchar(30)              not null,
    before      text                     not null,
    after       text                     not null,
    reason      text                     not null,
    act         varchar(300),
    decided_by  varchar(64)              not null,
    decided_at  timestamp with time zone not null,
    -- A change of the calendar may end a session: which one takes its place.
    merged_into integer,
    primary key (path, session, move)
);

-- What is done about areas for which nobody came, when the list of the admitted is drawn up (B7).
create table cz_empty_area (
    path         varchar(64)              not null,
    area         varchar(20)              not null,
    ambito       varchar(30)              not null,
    choice       varchar(10)              not null,
    into_session integer,
    reason       text                     not null,
    decided_by   varchar(64)              not null,
    decided_at   timestamp with time zone not null,
    primary key (path, area)
);
