-- How each due date came about: one row when a task begins, one for each date after it. Rows are only added.
create table cz_due_date (
    task varchar(64) not null,
    number integer not null,
    ambito varchar(30) not null,
    path varchar(64) not null,
    run varchar(64) not null,
    task_key varchar(255) not null,
    cause varchar(20) not null,
    rule varchar(250) not null,
    decision varchar(64) not null,
    began timestamp with time zone,
    not_before date,
    variable varchar(64),
    day_value varchar(40),
    pauses text not null,
    from_day date,
    skipped text not null,
    due_before timestamp with time zone,
    due timestamp with time zone not null,
    reason text not null,
    person varchar(64) not null,
    at timestamp with time zone not null,
    primary key (task, number)
);
create index cz_due_date_of_path on cz_due_date (ambito, path, at);
create index cz_due_date_of_run on cz_due_date (run, task_key);

-- What was noted of dates that moved with their day; which run and which rule nobody wrote down. From now on cz_term_move only
-- keeps what somebody may take back.
insert into cz_due_date (task, number, ambito, path, run, task_key, cause, rule, decision, variable, pauses, skipped,
    due_before, due, reason, person, at)
select task, row_number() over (partition by task order by at, id), ambito, path, '', task_key,
    case when variable = 'by-hand' then 'BY_HAND' else 'DAY_MOVED' end, '', '', variable, '', '', due_before, due_after, '',
    person, at
from cz_term_move where due_after is not null;
