-- How a session is held, besides day and place: what the configuration of a path does not know.
create table cz_session_arrangement (
    path         varchar(64) not null,
    number       integer     not null,
    ambito       varchar(30) not null,
    video_url    varchar(500),
    capacity     integer,
    facilitators text        not null,
    primary key (path, number)
);
