-- What members of the body announce before a sitting: that they come, or who comes in their place (X1.2).
create table cz_sitting_announcement (
    sitting         varchar(36)              not null,
    seat            varchar(60)              not null,
    ambito          varchar(30)              not null,
    presence        varchar(20)              not null,
    delegate        varchar(200),
    delegate_office varchar(30),
    delegation      varchar(300),
    delegated_on    date,
    delegated_until date,
    announced_by    varchar(64)              not null,
    announced_at    timestamp with time zone not null,
    primary key (sitting, seat)
);
