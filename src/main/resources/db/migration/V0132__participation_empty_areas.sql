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
