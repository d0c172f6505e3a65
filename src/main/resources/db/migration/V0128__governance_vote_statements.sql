-- What members of the body say to how their presence (item 0) or their vote on an item was recorded (X1.4).
create table cz_vote_statement (
    sitting   varchar(36)              not null references cz_sitting,
    item      integer                  not null,
    seat      varchar(60)              not null,
    ambito    varchar(30)              not null,
    stance    varchar(10)              not null,
    reason    text,
    stated_by varchar(64)              not null,
    stated_at timestamp with time zone not null,
    primary key (sitting, item, seat)
);
