-- Remarks that participants write themselves on draft minutes (C5), and the papers that are handed to them on their receipt.

alter table cz_minutes_remark add column manifestation varchar(36);

create table cz_participant_paper (
    path      varchar(64)              not null,
    sha256    varchar(64)              not null,
    ambito    varchar(30)              not null,
    title     varchar(300)             not null,
    file_name varchar(255)             not null,
    handed_at timestamp with time zone not null,
    primary key (path, sha256)
);
