-- Delegations for more than one sitting (X1.2): one that takes the place of another of the same sitting leaves it, with the
-- moment of its revocation. A new table, because the key of the old one cannot be named in both databases.
create table cz_open_delegation (
    id              varchar(100)             not null primary key,
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
    revoked_at      timestamp with time zone
);
insert into cz_open_delegation (id, sitting, seat, ambito, delegate, delegate_office, delegation, delegated_on,
    delegated_until, act_sha256, act_name, given_by, given_at, revoked_at)
select sitting || '-' || seat, sitting, seat, ambito, delegate, delegate_office, delegation, delegated_on,
    delegated_until, act_sha256, act_name, given_by, given_at, revoked_at
from cz_standing_delegation;
drop table cz_standing_delegation;
create index cz_open_delegation_of_ambito on cz_open_delegation (ambito, given_at);
