-- What somebody is told in their next summary; gone once it is written.
create table cz_digest_line (
    id varchar(36) not null primary key,
    person varchar(64) not null,
    ambito varchar(30) not null,
    path varchar(64) not null,
    words varchar(2000) not null,
    link varchar(500) not null,
    written_at timestamp with time zone not null,
    due_at timestamp with time zone not null
);
create index cz_digest_line_due on cz_digest_line (due_at);
create index cz_digest_line_of on cz_digest_line (person, ambito, due_at);

-- The last day on which somebody had a summary of an Ambito; whoever moves it writes that day's.
create table cz_digest_day (
    person varchar(64) not null,
    ambito varchar(30) not null,
    written_on date not null,
    primary key (person, ambito)
);
