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

-- What somebody did to several tasks at once, kept for some days: what became of each, and what can be taken back. What was typed
-- is not kept here. One run reaches over all Ambiti of its person: it carries the code of the whole installation.
create table cz_bulk (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    person varchar(64) not null,
    action varchar(20) not null,
    state varchar(20) not null,
    at timestamp with time zone not null,
    touched_at timestamp with time zone not null
);
create index cz_bulk_at on cz_bulk (at);

create table cz_bulk_row (
    bulk varchar(36) not null,
    place integer not null,
    ambito varchar(30) not null,
    task varchar(64) not null,
    path varchar(64),
    title varchar(300),
    holder varchar(64),
    due timestamp with time zone,
    outcome varchar(20) not null,
    detail varchar(500) not null,
    change_id varchar(36),
    primary key (bulk, place)
);

-- What the form of each of several tasks was given when they were looked at, as fingerprints: what has changed since is answered
-- by nobody unseen.
create table cz_bulk_reading (
    bulk varchar(36) not null,
    place integer not null,
    ambito varchar(30) not null,
    reading text not null,
    primary key (bulk, place)
);

-- Of which tasks that are done together people are still to be told: written as each is done, gone with the mail that tells of all.
create table cz_bulk_news (
    id varchar(36) not null primary key,
    bulk varchar(36) not null,
    kind varchar(20) not null,
    ambito varchar(30) not null,
    path varchar(64) not null,
    title varchar(300) not null,
    person varchar(64) not null,
    by_whom varchar(64) not null,
    reason text not null,
    link varchar(500) not null,
    at timestamp with time zone not null
);
create index cz_bulk_news_of on cz_bulk_news (bulk, at);
