-- What people did to a running path outside of its tasks, e.g. moved a deadline; never changed.
create table cz_path_deed (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    action varchar(100) not null,
    subject varchar(300) not null,
    before_value varchar(300) not null,
    after_value varchar(300) not null,
    reason text not null,
    act varchar(300),
    person varchar(64) not null,
    at timestamp with time zone not null
);
create index cz_path_deed_of_path on cz_path_deed (ambito, path, at);
