-- What a form read before it was answered, and when its task was due: the answer is read again as it was given.
alter table cz_task_answer add column given text;
alter table cz_task_answer add column due timestamp with time zone;
update cz_task_answer set due = (select h.DUE_DATE_ from ACT_HI_TASKINST h where h.ID_ = cz_task_answer.task);

-- Nobody answers on behalf of another: a task is handed over instead.
alter table cz_task_answer drop column on_behalf_of;

-- The answers of one run of a process.
create index cz_task_answer_run on cz_task_answer (process_instance_id, at);
