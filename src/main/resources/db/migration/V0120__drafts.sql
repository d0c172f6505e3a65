create table cz_draft (
    person varchar(64) not null,
    place varchar(120) not null,
    ambito varchar(30) not null,
    typed text not null,
    revision integer not null,
    saved_at timestamp with time zone not null,
    primary key (person, place)
);
create index cz_draft_place on cz_draft (place);
create index cz_draft_saved_at on cz_draft (saved_at);
