-- Who opened which page or file of a path, and when; only ever added to. The ledger's chain commits to each row.
create table cz_read (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    -- Empty for what goes through all paths of the Ambito.
    path varchar(64) not null,
    -- Of the page, without what was typed into it.
    address varchar(300) not null,
    person varchar(64) not null,
    on_behalf_of varchar(64),
    at timestamp with time zone not null
);
create index cz_read_path on cz_read (ambito, path, at desc, id);
