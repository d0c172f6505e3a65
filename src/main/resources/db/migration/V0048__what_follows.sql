-- The task whose completion has brought a task about; null if a timer or a message has.
alter table cz_inbox add column after_task varchar(64);

-- What a person has completed, and in which paths.
create index cz_task_answer_person on cz_task_answer (person, at, task);
create index cz_task_answer_person_path on cz_task_answer (person, path);
