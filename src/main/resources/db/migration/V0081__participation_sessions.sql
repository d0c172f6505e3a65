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
    primary key (path, session, line)
);

create table cz_minutes (
    path         varchar(64)              not null,
    session      integer                  not null,
    version      integer                  not null,
    ambito       varchar(30)              not null,
    participants text                     not null,
    positions    text                     not null,
    agreements   text                     not null,
    result       varchar(10)              not null,
    status       varchar(10)              not null,
    reason       text,
    sha256       varchar(64)              not null,
    file_name    varchar(255)             not null,
    written_by   varchar(64)              not null,
    written_at   timestamp with time zone not null,
    primary key (path, session, version)
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
    primary key (path, session, version, line)
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
