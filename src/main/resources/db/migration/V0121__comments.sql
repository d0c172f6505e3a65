-- What officials say to each other about a path or one of its tasks; the author may change or delete it for a quarter of an hour.
create table cz_comment (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    task varchar(64),
    about varchar(300),
    said text not null,
    author varchar(64) not null,
    on_behalf_of varchar(64),
    at timestamp with time zone not null,
    changed_at timestamp with time zone
);
-- What is to be forgotten is looked for by the path alone; pages name the Ambito, too.
create index cz_comment_of_path on cz_comment (path, ambito, at);
create index cz_comment_of_task on cz_comment (task, at);
