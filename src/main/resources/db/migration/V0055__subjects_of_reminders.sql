-- What the task of a reminder was about; nobody asked before.
alter table cz_reminder add column subject varchar(610);
