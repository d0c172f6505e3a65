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
