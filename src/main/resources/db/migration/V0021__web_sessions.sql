-- Sessions of the people signed in, where several nodes share one database; the columns are Spring Session's.
create table cz_web_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index cz_web_session_id on cz_web_session (session_id);
create index cz_web_session_expiry on cz_web_session (expiry_time);

create table cz_web_session_attributes (
    session_primary_id char(36) not null references cz_web_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
