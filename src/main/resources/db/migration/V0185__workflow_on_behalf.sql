-- For whom somebody answered who had the right only as their substitute (BR-76), and for whom they have a task in hand.
alter table cz_task_answer add column if not exists on_behalf_of varchar(64);
alter table cz_inbox add column claimed_for varchar(64);

-- What somebody had in hand when their absence began: theirs again afterwards, unless somebody else has done it.
create table cz_offered_again (
    substitution varchar(36) not null,
    task varchar(64) not null,
    ambito varchar(30) not null,
    primary key (substitution, task)
);
