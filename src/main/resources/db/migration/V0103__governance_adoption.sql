create table cz_adoption (
    path             varchar(64) not null,
    round            integer     not null,
    ambito           varchar(30) not null,
    annexes          text        not null,
    amended_version  integer,
    amended_sha256   varchar(64),
    transmitted_on   date,
    note             text,
    transmitted_by   varchar(64),
    primary key (path, round)
);
create index cz_adoption_of_ambito on cz_adoption (ambito);

create table cz_sheet_assent (
    path            varchar(64) not null,
    round           integer     not null,
    sheet           integer     not null,
    ambito          varchar(30) not null,
    answer          varchar(30) not null,
    reason          text,
    given_on        date        not null,
    signer          varchar(64) not null,
    settlement      varchar(30),
    settlement_note text,
    primary key (path, round, sheet)
);
