-- Because of which open task something is told, and when that was due: where it is done or due otherwise by then, nothing is said.
alter table cz_digest_line add column task varchar(64);
alter table cz_digest_line add column task_due timestamp with time zone;
