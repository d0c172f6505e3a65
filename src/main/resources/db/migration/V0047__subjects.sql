-- What a run of a process, or a repetition of a user task, is about; a row without a subject is told at the next start.
create table cz_subject (
    scope varchar(64) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    element varchar(255) not null,
    about varchar(255) not null,
    subject varchar(300)
);
create index cz_subject_path on cz_subject (path, about);
alter table cz_inbox add column subject varchar(610);
alter table cz_task_answer add column subject varchar(610);

-- The runs and tasks that were there before.
insert into cz_subject (scope, ambito, path, element, about)
select p.PROC_INST_ID_, p.TENANT_ID_, p.BUSINESS_KEY_, p.PROC_DEF_KEY_, max(v.TEXT_)
from ACT_HI_PROCINST p
join ACT_HI_VARINST v on v.PROC_INST_ID_ = p.PROC_INST_ID_ and v.EXECUTION_ID_ = p.PROC_INST_ID_
where v.TEXT_ is not null and p.TENANT_ID_ is not null and p.BUSINESS_KEY_ is not null and (
    p.PROC_DEF_KEY_ in ('SessionProcess', 'MinutesProcess') and v.NAME_ = 'session'
    or p.PROC_DEF_KEY_ in ('CouncilProcess', 'CofinancingProcess') and v.NAME_ = 'municipality'
    or p.PROC_DEF_KEY_ = 'ManifestationProcess' and v.NAME_ = 'manifestation'
    or p.PROC_DEF_KEY_ = 'SignaturesProcess' and v.NAME_ = 'signatureRound'
    or p.PROC_DEF_KEY_ = 'SheetProcess' and v.NAME_ = 'sheet'
    or p.PROC_DEF_KEY_ = 'SittingProcess' and v.NAME_ = 'sittingPurpose')
group by p.PROC_INST_ID_, p.TENANT_ID_, p.BUSINESS_KEY_, p.PROC_DEF_KEY_;

insert into cz_subject (scope, ambito, path, element, about)
select t.ID_, t.TENANT_ID_, p.BUSINESS_KEY_, t.TASK_DEF_KEY_, max(v.TEXT_)
from ACT_HI_TASKINST t
join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
join ACT_HI_VARINST v on v.EXECUTION_ID_ = t.EXECUTION_ID_
where v.TEXT_ is not null and t.TENANT_ID_ is not null and p.BUSINESS_KEY_ is not null and (
    t.TASK_DEF_KEY_ = 'Task_RecordWork' and v.NAME_ = 'area'
    or t.TASK_DEF_KEY_ = 'Task_CastVotes' and v.NAME_ = 'item')
group by t.ID_, t.TENANT_ID_, p.BUSINESS_KEY_, t.TASK_DEF_KEY_;
