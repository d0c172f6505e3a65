-- What the form of each of several tasks was given when they were looked at, as fingerprints: what has changed since is answered
-- by nobody unseen. A table of its own: on an empty database that of the rows comes later.
create table cz_bulk_reading (
    bulk varchar(36) not null,
    place integer not null,
    ambito varchar(30) not null,
    reading text not null,
    primary key (bulk, place)
);
