create table cz_signature_round (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    title varchar(300) not null,
    sha256 varchar(64) not null,
    file_name varchar(255) not null,
    status varchar(12) not null,
    due date not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    replaces varchar(36) references cz_signature_round (id),
    -- Why the document of a round took the place of another that was being signed (X2); null where it did not.
    correction text
);
create index cz_signature_round_of_path on cz_signature_round (path, opened_at);

create table cz_signature (
    round varchar(36) not null references cz_signature_round (id),
    position integer not null,
    ambito varchar(30) not null,
    signer varchar(100) not null,
    signer_name varchar(200),
    outcome varchar(20) not null,
    kind varchar(20),
    note text,
    copy_sha256 varchar(64),
    copy_name varchar(255),
    answered_at timestamp with time zone,
    -- Whom somebody signs in the place of, the first who was asked.
    -- Who signs for several people signs once: a line for each of them (BR-76).
    in_place_of varchar(4000),
    primary key (round, position),
    constraint cz_signature_once unique (round, signer)
);
