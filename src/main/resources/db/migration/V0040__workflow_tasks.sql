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
    -- The version of the process says which form a task has, without asking the engine.
    process_definition_id varchar(64) not null,
    subject varchar(610),
    -- The task whose completion has brought a task about; null if a timer or a message has.
    after_task varchar(64),
    -- For whom a substitute has it in hand (BR-76).
    claimed_for varchar(64),
    primary key (owner, due, task)
);
create index cz_inbox_task on cz_inbox (task);
create index cz_inbox_path on cz_inbox (path, due);
-- What has come of the tasks on a page of those that somebody has completed.
create index cz_inbox_after on cz_inbox (after_task);
-- The morning's sweep walks the tasks of an Ambito that are due soon or late, not all that are open.
create index cz_inbox_due on cz_inbox (ambito, due);

-- What a run of a process, or a repetition of a user task, is about.
create table cz_subject (
    scope varchar(64) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    element varchar(255) not null,
    about varchar(255) not null,
    subject varchar(300) not null
);
create index cz_subject_path on cz_subject (path, about);

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
    at timestamp with time zone not null,
    -- By its id an answer's task and stage are named in any language.
    process varchar(255) not null,
    subject varchar(610),
    -- What a form read before it was answered, and when its task was due: the answer is read again as it was given.
    given text,
    due timestamp with time zone,
    -- For whom somebody answered who had the right only as their substitute (BR-76).
    on_behalf_of varchar(64)
);
create index cz_task_answer_path on cz_task_answer (ambito, path, at);
-- What a person has completed, and in which paths.
create index cz_task_answer_person on cz_task_answer (person, at, task);
create index cz_task_answer_person_path on cz_task_answer (person, path);
-- The answers of one run of a process.
create index cz_task_answer_run on cz_task_answer (process_instance_id, at);

-- What somebody had in hand when their absence began: theirs again afterwards, unless somebody else has done it.
create table cz_offered_again (
    substitution varchar(36) not null,
    task varchar(64) not null,
    ambito varchar(30) not null,
    primary key (substitution, task)
);

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
