-- The bytes lie in the file store under their hash; a row is one content under one name.
-- No ambito: a file belongs to whatever names it, and the same bytes may be named in two.
create table cz_file (
    id        uuid                     primary key,
    sha256    varchar(64)              not null,
    name      varchar(150)             not null,
    mime      varchar(100)             not null,
    bytes     bigint                   not null,
    stored_at timestamp with time zone not null
);
create index cz_file_content on cz_file (sha256, name);
