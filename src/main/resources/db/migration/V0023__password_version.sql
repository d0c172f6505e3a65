-- Counts the passwords a person has chosen: a session begun with an earlier one is over.
alter table cz_account add column password_version integer default 1 not null;
