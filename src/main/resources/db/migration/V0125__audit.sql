-- The key under which the people of an Ambito have other names in exports.
create table cz_pseudonym_key (
    ambito varchar(30) not null primary key,
    secret varchar(64) not null
);
