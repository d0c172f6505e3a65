-- Moving what runs from one version of a process to another: a preview, and what became of each run. Rows are never taken away.
create table cz_migration (
    id varchar(36) not null primary key,
    model varchar(255) not null,
    source_deployment varchar(64) not null,
    target_deployment varchar(64) not null,
    -- The engine's ids of the two versions.
    source varchar(64) not null,
    target varchar(64) not null,
    state varchar(20) not null,
    -- Another one after each change of its pairs, and for each preview.
    revision int not null,
    -- The migration that this one takes back.
    undoes varchar(36) references cz_migration (id),
    person varchar(64) not null,
    begun_at timestamp with time zone not null,
    decided_by varchar(64),
    decided_at timestamp with time zone,
    reason text
);
create index cz_migration_of_model on cz_migration (model, begun_at);
create index cz_migration_under_way on cz_migration (state, begun_at);
create table cz_migration_pair (
    migration varchar(36) not null references cz_migration (id),
    source varchar(255) not null,
    target varchar(255) not null,
    primary key (migration, source, target)
);
-- What was said of each run, and what became of it.
create table cz_migration_run (
    migration varchar(36) not null references cz_migration (id),
    place int not null,
    run varchar(64) not null,
    ambito varchar(30) not null,
    path varchar(255) not null,
    -- Where it stood before it was moved, if it is to go back there.
    stood text not null,
    forecast varchar(20),
    stands_before text,
    stands_after text,
    why text,
    outcome varchar(20),
    done_at timestamp with time zone,
    primary key (migration, place)
);
create index cz_migration_run_group on cz_migration_run (migration, forecast, place);
create index cz_migration_run_left on cz_migration_run (migration, outcome, place);
create index cz_migration_run_of_path on cz_migration_run (ambito, path);
