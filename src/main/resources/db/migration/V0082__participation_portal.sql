create index cz_notice_published on cz_notice (status, published_at);

-- What a participant got for a manifestation sent through the portal; the code itself is only with the participant.
create table cz_receipt (
    digest        varchar(64)              not null primary key,
    manifestation varchar(36)              not null unique references cz_manifestation,
    ambito        varchar(30)              not null,
    issued_at     timestamp with time zone not null
);
