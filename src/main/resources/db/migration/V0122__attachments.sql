-- The documents that officials attach to a task. What was removed stays as a row: who attached it, who removed it and why.
create table cz_attachment (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    task varchar(64) not null,
    about varchar(300) not null,
    title varchar(150) not null,
    sha256 varchar(64) not null,
    file_name varchar(150) not null,
    bytes bigint not null,
    -- the content as long as it is attached: a task has each only once
    attached varchar(64),
    author varchar(64) not null,
    on_behalf_of varchar(64),
    at timestamp with time zone not null,
    removed_at timestamp with time zone,
    removed_by varchar(64),
    removed_for varchar(64),
    reason text
);
create unique index cz_attachment_once on cz_attachment (task, attached);
-- What is to be forgotten is looked for by the path alone; pages name the Ambito, too.
create index cz_attachment_of_path on cz_attachment (path, ambito, at);
