-- Whom participants sent before they sent somebody else, one a line, and how they were reached until the participant has it forgotten.
create table cz_speaker_change (
    id            varchar(36)              not null primary key,
    manifestation varchar(36)              not null,
    area          varchar(20)              not null,
    changed_at    timestamp with time zone not null,
    ambito        varchar(30)              not null,
    former        text                     not null,
    contacts      text                     not null,
    changed_by    varchar(64)
);
create index cz_speaker_change_of_manifestation on cz_speaker_change (manifestation);
create index cz_speaker_change_of_ambito on cz_speaker_change (ambito);
