-- Who does the work of an official while they are away. Days are inclusive; what ended early is over from the day it was
-- ended on. Rows are never deleted.
create table cz_substitution (
    id varchar(36) primary key,
    ambito varchar(30) not null,
    absent varchar(60) not null references cz_account,
    substitute varchar(60) not null references cz_account,
    first_day date not null,
    last_day date not null,
    entered_by varchar(60) not null,
    entered_at timestamp with time zone not null,
    ended_on date,
    ended_by varchar(60),
    offered boolean default false not null,
    settled boolean default false not null
);
create index cz_substitution_substitute on cz_substitution (substitute, last_day);
create index cz_substitution_absent on cz_substitution (absent, last_day);
create index cz_substitution_ambito on cz_substitution (ambito, first_day);
create index cz_substitution_unsettled on cz_substitution (settled, first_day);

-- The roles it is for, as groups.
create table cz_substitution_group (
    substitution varchar(36) not null references cz_substitution,
    group_id varchar(60) not null,
    ambito varchar(30) not null,
    primary key (substitution, group_id)
);
create index cz_substitution_by_group on cz_substitution_group (group_id);
