-- Resolutions beside the one that a sitting was called for (X1.6): their texts, their acts and the opinions on them.
alter table cz_agenda_item add column resolution text;
alter table cz_act add column item integer default 1 not null;
create table cz_item_opinion (
    sitting     varchar(36)              not null,
    item        integer                  not null,
    kind        varchar(20)              not null,
    ambito      varchar(30)              not null,
    result      varchar(30)              not null,
    note        text,
    given_on    date                     not null,
    signer      varchar(200)             not null,
    recorded_by varchar(64)              not null,
    recorded_at timestamp with time zone not null,
    primary key (sitting, item, kind),
    foreign key (sitting, item) references cz_agenda_item
);
