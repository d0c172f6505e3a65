-- Lists of tasks that somebody has given a name. One that is for its author alone reaches over all Ambiti: it carries the
-- code of the whole installation.
create table cz_saved_filter (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    author varchar(64) not null,
    name varchar(60) not null,
    group_id varchar(60),
    query varchar(4000) not null,
    created_at timestamp with time zone not null
);
create unique index cz_saved_filter_name on cz_saved_filter (author, name);
create index cz_saved_filter_group on cz_saved_filter (group_id);
