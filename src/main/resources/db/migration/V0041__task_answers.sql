-- What people answered, as it was judged; never changed.
create table cz_task_answer (
    task varchar(64) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    task_key varchar(255) not null,
    task_name varchar(255) not null,
    stage varchar(255) not null,
    process_instance_id varchar(64) not null,
    candidates varchar(1000) not null,
    form_id varchar(255) not null,
    form_deployment_id varchar(64) not null,
    answer text not null,
    person varchar(64) not null,
    on_behalf_of varchar(64),
    at timestamp with time zone not null
);
create index cz_task_answer_path on cz_task_answer (ambito, path, at);
