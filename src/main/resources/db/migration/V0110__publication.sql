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
    transparency_to      date
);
-- What is public today is listed a page at a time.
create index cz_publication_posted on cz_publication (board_from, path);

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

-- The register of personal data found after publication (stage i; GDPR art. 33 par. 5), and the log of what was blacked out.
create table cz_breach (
    id               varchar(36)              not null primary key,
    ambito           varchar(30)              not null,
    path             varchar(64)              not null references cz_publication,
    document         varchar(36)              not null,
    title            varchar(300)             not null,
    sha256           varchar(64)              not null,
    file_name        varchar(255)             not null,
    data             varchar(200)             not null,
    found            text                     not null,
    reported_by      varchar(64)              not null,
    reported_at      timestamp with time zone not null,
    removal          text,
    authority        varchar(20),
    authority_reason text,
    removed_by       varchar(64),
    removed_at       timestamp with time zone,
    closed_at        timestamp with time zone
);
create index cz_breach_of_path on cz_breach (path, reported_at);
create index cz_breach_of_ambito on cz_breach (ambito, reported_at);

create table cz_redaction (
    breach      varchar(36)              not null references cz_breach,
    round       integer                  not null,
    ambito      varchar(30)              not null,
    decision    varchar(10)              not null,
    sha256      varchar(64)              not null,
    file_name   varchar(255)             not null,
    removed     text                     not null,
    prepared_by varchar(64)              not null,
    prepared_at timestamp with time zone not null,
    checked_by  varchar(64),
    checked_at  timestamp with time zone,
    passed      boolean,
    note        text,
    page_hash   varchar(64),
    primary key (breach, round)
);
