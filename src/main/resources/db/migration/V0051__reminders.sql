-- One row per rung of the ladder (X6) that a task has reached with a due date; another due date begins anew.
create table cz_reminder (
    task varchar(64) not null,
    due timestamp with time zone not null,
    rung varchar(20) not null,
    ambito varchar(30) not null,
    path varchar(64) not null,
    name varchar(255) not null,
    task_key varchar(255) not null,
    process varchar(255) not null,
    stage varchar(255) not null,
    candidates varchar(1000) not null,
    told integer not null,
    at timestamp with time zone not null,
    -- What the task of a reminder was about.
    subject varchar(610),
    primary key (task, due, rung)
);
create index cz_reminder_of_path on cz_reminder (path);
create index cz_reminder_of_ambito on cz_reminder (ambito, rung, at);

-- The last day on which an Ambito's tasks were looked through; whoever moves it does that day's work.
create table cz_reminder_day (
    ambito varchar(30) not null primary key,
    looked_on date not null
);

-- One row per alert about the regional term of a path (BR-65): 30, 15, 5 days before, 0 when it has passed.
create table cz_regional_alert (
    path varchar(64) not null,
    deadline date not null,
    days integer not null,
    ambito varchar(30) not null,
    at timestamp with time zone not null,
    primary key (path, deadline, days)
);
