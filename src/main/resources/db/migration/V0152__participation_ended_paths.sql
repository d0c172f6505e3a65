-- The list of the notices puts those of paths that have ended behind the open ones.
alter table cz_notice add column path_ended boolean default false not null;
update cz_notice set path_ended = true
 where exists (select 1 from cz_path p where p.id = cz_notice.path and p.status not in ('RUNNING', 'OVERDUE'));
