-- Terms that stand still while somebody's answer is awaited: each once, so the task is the key (L. 241/1990, art. 2, c. 7).
create table cz_pause (
    task varchar(64) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    awaited varchar(30) not null,
    asked_on date not null,
    latest date not null,
    answered_on date,
    -- null if the process itself waits
    asked_by varchar(64),
    asked_at timestamp with time zone not null,
    answered_by varchar(64),
    answered_at timestamp with time zone
);
create index cz_pause_of_path on cz_pause (ambito, path);
