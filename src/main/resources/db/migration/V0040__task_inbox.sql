-- One row per open task and owner: the groups that may claim it (G:CASARANO_UDP) or the person who has it (P:username).
create table cz_inbox (
    owner varchar(120) not null,
    due timestamp with time zone not null,
    task varchar(64) not null,
    name varchar(255) not null,
    task_key varchar(255) not null,
    ambito varchar(30) not null,
    path varchar(64) not null,
    process_instance_id varchar(64) not null,
    process varchar(255) not null,
    stage varchar(255) not null,
    candidates varchar(1000) not null,
    assignee varchar(64),
    claimed_at timestamp with time zone,
    created_at timestamp with time zone not null,
    primary key (owner, due, task)
);
create index cz_inbox_task on cz_inbox (task);
create index cz_inbox_path on cz_inbox (ambito, path, due);
