create table cz_path (
    id varchar(64) primary key,
    ambito varchar(30) not null,
    plan_name varchar(200) not null,
    year_from integer not null,
    year_to integer not null,
    products varchar(500) not null,
    configuration text not null,
    configuration_hash char(64) not null,
    status varchar(20) not null,
    start_reason text,
    started_at timestamp with time zone not null,
    started_by varchar(64) not null,
    -- From here on it is counted how long what belongs to it is kept (BR-77).
    ended_at timestamp with time zone
);
create index cz_path_ambito on cz_path (ambito, started_at desc, id);
