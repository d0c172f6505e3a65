-- Remarks on draft minutes as they arrive within their window (C5).
alter table cz_minutes add column remarks_until timestamp with time zone;

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
    primary key (path, session, number)
);
