-- What members say to votes beside the one on an item, too (X1.4): motion -1 is the item itself, 0 its immediate
-- enforceability, 1, 2, ... its amendments. A new table, because the key of the old one cannot be named in both databases.
create table cz_member_statement (
    sitting   varchar(36)              not null references cz_sitting,
    item      integer                  not null,
    motion    integer                  not null,
    seat      varchar(60)              not null,
    ambito    varchar(30)              not null,
    stance    varchar(10)              not null,
    reason    text,
    stated_by varchar(64)              not null,
    stated_at timestamp with time zone not null,
    primary key (sitting, item, motion, seat)
);
insert into cz_member_statement (sitting, item, motion, seat, ambito, stance, reason, stated_by, stated_at)
select sitting, item, -1, seat, ambito, stance, reason, stated_by, stated_at from cz_vote_statement;
drop table cz_vote_statement;
