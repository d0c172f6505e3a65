-- With the id of the process an answer's task and stage can be named in any language.
alter table cz_task_answer add column process varchar(255);
update cz_task_answer set process = coalesce(
    (select h.PROC_DEF_KEY_ from ACT_HI_TASKINST h where h.ID_ = cz_task_answer.task), '');
alter table cz_task_answer alter column process set not null;
