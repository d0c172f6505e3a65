-- The votes of each seat on amendments (motion 1, 2, ...) and on immediate enforceability (motion 0) of an item (X1.4, F5).
create table cz_motion_vote (
    sitting varchar(36) not null,
    item    integer     not null,
    motion  integer     not null,
    seat    varchar(60) not null,
    ambito  varchar(30) not null,
    votes   integer     not null,
    choice  varchar(20) not null,
    primary key (sitting, item, motion, seat),
    foreign key (sitting, item) references cz_agenda_item
);
