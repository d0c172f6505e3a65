-- Two manifestations of one organisation under different signers: which one counts is to be cleared up (3.b, DUPLICATE).
create table cz_contest (
    challenger  varchar(36)              not null primary key,
    ambito      varchar(30)              not null,
    path        varchar(64)              not null,
    active_key  varchar(81)              not null,
    opened_at   timestamp with time zone not null,
    answer_by   date                     not null,
    settlement  varchar(20),
    winner      varchar(36),
    reason      text,
    settled_by  varchar(64),
    settled_at  timestamp with time zone
);
create index cz_contest_open on cz_contest (active_key, settled_at);

-- What the one who speaks for a manifestation says about it, with what the legal representative signed.
create table cz_contest_statement (
    challenger    varchar(36)              not null,
    manifestation varchar(36)              not null,
    ambito        varchar(30)              not null,
    signer        varchar(200)             not null,
    files         text                     not null,
    stated_at     timestamp with time zone not null,
    primary key (challenger, manifestation)
);
