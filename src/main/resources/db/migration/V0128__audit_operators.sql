-- What operators did to runs by hand, once for each run; only ever added to. The ledger's chain commits to each row.
create table cz_operator_act (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(255) not null,
    run varchar(64) not null,
    process varchar(255) not null,
    -- The version of the process that the run follows since.
    model varchar(64) not null,
    -- The engine's id of what was done, the same for all runs that it touched.
    operation varchar(64) not null,
    action varchar(60) not null,
    entity varchar(60) not null,
    person varchar(64) not null,
    reason varchar(4000),
    at timestamp with time zone not null
);
create index cz_operator_act_path on cz_operator_act (ambito, path, at desc, id);

-- What was before and after. Of variables, notes and comments only how often they were written or how long they are.
create table cz_operator_fact (
    act varchar(36) not null references cz_operator_act,
    place integer not null,
    kind varchar(30) not null,
    element varchar(255) not null,
    label varchar(4000) not null,
    -- Null for nothing.
    was varchar(4000),
    became varchar(4000),
    primary key (act, place)
);
