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
