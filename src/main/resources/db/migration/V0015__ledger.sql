-- What happened, one row after the other: each chain is an Ambito's, or the installation's ('-'). Only ever added to. A row's
-- hash covers the row and the hash before it. Nothing in it names a person: who they are stands in the details, which are
-- sealed with the key of their case.
create table cz_audit_event (
    chain varchar(30) not null,
    seq bigint not null,
    at timestamp with time zone not null,
    action varchar(60) not null,
    path varchar(64),
    subject varchar(300) not null,
    actor varchar(32),
    on_behalf_of varchar(32),
    commitment varchar(64),
    sealed_digest varchar(64),
    hash varchar(64) not null,
    primary key (chain, seq)
);
create index cz_audit_event_path on cz_audit_event (chain, path, seq);

-- The personal part of a row, sealed.
create table cz_audit_detail (
    chain varchar(30) not null,
    seq bigint not null,
    sealed text not null,
    primary key (chain, seq)
);

-- The key of a case, itself sealed with a key outside of the database. Without it its details are gone for good.
create table cz_audit_key (
    chain varchar(30) not null,
    of_case varchar(64) not null,
    sealed varchar(200) not null,
    primary key (chain, of_case)
);

-- Where each chain ends; whoever adds to it holds this row.
create table cz_audit_head (
    chain varchar(30) primary key,
    seq bigint not null,
    hash varchar(64) not null
);
insert into cz_audit_head (chain, seq, hash)
values ('-', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Heads that were signed, so that they can be held outside of the database.
create table cz_audit_seal (
    chain varchar(30) not null,
    seq bigint not null,
    at timestamp with time zone not null,
    hash varchar(64) not null,
    signature varchar(200) not null,
    primary key (chain, seq)
);

-- What a timestamp authority said of a seal (RFC 3161), in Base64.
create table cz_audit_stamp (
    chain varchar(30) not null,
    seq bigint not null,
    token text not null,
    primary key (chain, seq)
);
