create table cz_proposal (
    path                varchar(64)              not null,
    purpose             varchar(20)              not null,
    round               integer                  not null,
    ambito              varchar(30)              not null,
    title               varchar(300)             not null,
    text                text                     not null,
    draft_sha256        varchar(64),
    draft_name          varchar(255),
    plan_version        integer,
    plan_sha256         varchar(64),
    asks_enforceability boolean                  not null,
    author              varchar(64)              not null,
    proposed_at         timestamp with time zone not null,
    primary key (path, purpose, round)
);
create index cz_proposal_of_ambito on cz_proposal (ambito);

create table cz_opinion (
    path     varchar(64)              not null,
    purpose  varchar(20)              not null,
    round    integer                  not null,
    kind     varchar(20)              not null,
    ambito   varchar(30)              not null,
    result   varchar(30)              not null,
    note     text,
    given_on date                     not null,
    signer   varchar(64)              not null,
    given_at timestamp with time zone not null,
    primary key (path, purpose, round, kind),
    foreign key (path, purpose, round) references cz_proposal
);
