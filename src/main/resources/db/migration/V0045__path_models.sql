-- The version of each model that a path keeps for as long as it runs (BR-73).
create table cz_path_model (
    path varchar(64) not null,
    process varchar(255) not null,
    ambito varchar(30) not null,
    version integer not null,
    primary key (path, process)
);
