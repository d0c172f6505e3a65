create table cz_adoption (
    path            varchar(64) not null,
    round           integer     not null,
    ambito          varchar(30) not null,
    annexes         text        not null,
    amended_version integer,
    amended_sha256  varchar(64),
    transmitted_on  date,
    note            text,
    transmitted_by  varchar(64),
    -- Who attests that only the voted amendments went into the adopted plan (F6).
    attested_by     varchar(64),
    attested_at     timestamp with time zone,
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
    -- Euro that a sheet keeps where it holds for its social part only (F4); null where the form does not ask for it.
    social_part     decimal(15, 2),
    primary key (path, round, sheet)
);
