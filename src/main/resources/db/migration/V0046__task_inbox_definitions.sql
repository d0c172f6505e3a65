-- The version of the process says which form a task has, without asking the engine.
alter table cz_inbox add column process_definition_id varchar(64);
update cz_inbox set process_definition_id =
    (select t.PROC_DEF_ID_ from ACT_RU_TASK t where t.ID_ = cz_inbox.task);
alter table cz_inbox alter column process_definition_id set not null;

-- The tasks of a path are asked for by the path alone.
drop index cz_inbox_path;
create index cz_inbox_path on cz_inbox (path, due);
