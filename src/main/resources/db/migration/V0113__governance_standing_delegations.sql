-- Delegations that members give for more than one sitting, with the written act and the moment of their revocation (X1.2).
create table cz_standing_delegation (
    sitting         varchar(36)              not null,
    seat            varchar(60)              not null,
    ambito          varchar(30)              not null,
    delegate        varchar(200)             not null,
    delegate_office varchar(30)              not null,
    delegation      varchar(300)             not null,
    delegated_on    date                     not null,
    delegated_until date,
    act_sha256      varchar(64)              not null,
    act_name        varchar(255)             not null,
    given_by        varchar(64)              not null,
    given_at        timestamp with time zone not null,
    revoked_at      timestamp with time zone,
    primary key (sitting, seat)
);
create index cz_standing_delegation_of_ambito on cz_standing_delegation (ambito, given_at);
