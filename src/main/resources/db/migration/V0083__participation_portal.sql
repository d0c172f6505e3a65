-- What a participant got for a manifestation sent through the portal; the code itself is only with the participant.
create table cz_receipt (
    digest        varchar(64)              not null primary key,
    manifestation varchar(36)              not null unique references cz_manifestation,
    ambito        varchar(30)              not null,
    issued_at     timestamp with time zone not null
);

-- Codes of a receipt that its participant asked for once more; the first one stays good.
create table cz_receipt_renewal (
    digest        varchar(64)              not null primary key,
    manifestation varchar(36)              not null references cz_manifestation,
    ambito        varchar(30)              not null,
    issued_at     timestamp with time zone not null
);
create index cz_receipt_renewal_newest on cz_receipt_renewal (manifestation, issued_at);

-- Links that open the minutes of one session, or the papers handed to all (session is null), for who got them by mail.
create table cz_reading_pass (
    digest        varchar(64)              not null primary key,
    ambito        varchar(30)              not null,
    path          varchar(64)              not null,
    session       integer,
    manifestation varchar(36),
    issued_at     timestamp with time zone not null,
    -- Whom a link was sent to, who speaks for a participant until somebody else does: a digest of
    -- their address.
    reader        varchar(64)
);
create index cz_reading_pass_path on cz_reading_pass (path);
create index cz_reading_pass_reader on cz_reading_pass (manifestation, session);
