-- To whom tasks were given, by whom and why; what was taken back is a row of its own. Never changed.
create table cz_task_gift (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    task varchar(64) not null,
    holder_before varchar(64),
    claimed_for_before varchar(64),
    claimed_at_before timestamp with time zone not null,
    holder_after varchar(64),
    reason text not null,
    undoes varchar(36),
    revision integer not null,
    person varchar(64) not null,
    at timestamp with time zone not null
);
create index cz_task_gift_of_task on cz_task_gift (task, at);
create index cz_task_gift_of_path on cz_task_gift (ambito, path, at);

-- A due date may also be moved by the head of the office, who says why; and back to none.
alter table cz_term_move add column reason text;
alter table cz_term_move add column revision integer;
alter table cz_term_move alter column due_after drop not null;
