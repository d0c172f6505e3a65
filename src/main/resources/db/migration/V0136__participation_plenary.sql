-- What the plenary heard of each table and how it chose its priorities (C8); its minutes tell it.
create table cz_plenary (
    path    varchar(64) not null,
    session integer     not null,
    ambito  varchar(30) not null,
    method  varchar(15) not null,
    primary key (path, session)
);

create table cz_table_report (
    path         varchar(64) not null,
    session      integer     not null,
    table_number integer     not null,
    ambito       varchar(30) not null,
    text         text        not null,
    primary key (path, session, table_number)
);
