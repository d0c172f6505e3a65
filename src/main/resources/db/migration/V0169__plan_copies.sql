-- What was made of a frozen version for those who print it or compute with it; made once, then as fixed as the version.
create table cz_plan_copy (
    path      varchar(64)              not null,
    version   integer                  not null,
    kind      varchar(10)              not null,
    ambito    varchar(30)              not null,
    sha256    varchar(64)              not null,
    file_name varchar(255)             not null,
    made_at   timestamp with time zone not null,
    primary key (path, version, kind)
);
create index cz_plan_copy_of_ambito on cz_plan_copy (ambito);
