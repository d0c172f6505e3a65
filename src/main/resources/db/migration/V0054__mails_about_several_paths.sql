-- The other paths that a mail of several matters speaks of: it is kept with one, and listed with each.
create table cz_mail_about (
    about varchar(64) not null,
    path varchar(64) not null,
    event varchar(200) not null,
    code varchar(3) not null,
    ambito varchar(30) not null,
    primary key (about, path, event, code)
);
