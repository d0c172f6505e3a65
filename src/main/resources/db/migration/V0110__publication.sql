create table cz_publication (
    path                 varchar(64)              not null primary key,
    ambito               varchar(30)              not null,
    plan_version         integer                  not null,
    prepared_by          varchar(64)              not null,
    prepared_at          timestamp with time zone not null,
    board_number         varchar(50),
    board_from           date,
    board_to             date,
    board_hash           varchar(64),
    board_closed_at      timestamp with time zone,
    transparency_section varchar(200),
    transparency_from    date,
    transparency_to      date,
    reported_at          timestamp with time zone
);

create table cz_publication_annex (
    path      varchar(64)  not null references cz_publication,
    document  varchar(36)  not null,
    ambito    varchar(30)  not null,
    position  integer      not null,
    kind      varchar(40)  not null,
    title     varchar(300) not null,
    decision  varchar(10)  not null,
    reason    text,
    sha256    varchar(64)  not null,
    file_name varchar(255) not null,
    primary key (path, document)
);

create table cz_publication_check (
    path       varchar(64)              not null references cz_publication,
    round      integer                  not null,
    ambito     varchar(30)              not null,
    checked_by varchar(64)              not null,
    checked_at timestamp with time zone not null,
    passed     boolean                  not null,
    note       text,
    primary key (path, round)
);
