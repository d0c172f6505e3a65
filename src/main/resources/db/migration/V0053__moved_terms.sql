-- Due dates that followed the day they count from, e.g. of a session that was moved; never changed.
create table cz_term_move (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    task varchar(64) not null,
    task_key varchar(255) not null,
    variable varchar(64) not null,
    due_before timestamp with time zone,
    due_after timestamp with time zone not null,
    person varchar(64) not null,
    at timestamp with time zone not null
);
create index cz_term_move_of_path on cz_term_move (ambito, path, at);
create index cz_term_move_of_task on cz_term_move (task, at);
