create table cz_cycle (
    path            varchar(64)              not null primary key,
    ambito          varchar(30)              not null,
    regional_act    varchar(300)             not null,
    procedure_owner varchar(64)              not null,
    note            text,
    opened_by       varchar(64)              not null,
    opened_at       timestamp with time zone not null
);
create index cz_cycle_of_ambito on cz_cycle (ambito);

create table cz_guideline (
    path         varchar(64)    not null,
    round        integer        not null,
    ambito       varchar(30)    not null,
    carry_over   decimal(15, 2) not null,
    table_model  varchar(40)    not null,
    focus_groups boolean        not null,
    primary key (path, round)
);

create table cz_guideline_priority (
    path     varchar(64) not null,
    round    integer     not null,
    area     varchar(20) not null,
    ambito   varchar(30) not null,
    priority integer     not null,
    primary key (path, round, area),
    foreign key (path, round) references cz_guideline
);

create table cz_guideline_cofinancing (
    path         varchar(64)    not null,
    round        integer        not null,
    municipality varchar(6)     not null,
    ambito       varchar(30)    not null,
    amount       decimal(15, 2) not null,
    primary key (path, round, municipality),
    foreign key (path, round) references cz_guideline
);

create table cz_appointment (
    path     varchar(64)              not null,
    role     varchar(20)              not null,
    username varchar(64)              not null,
    ambito   varchar(30)              not null,
    named_by varchar(64)              not null,
    named_at timestamp with time zone not null,
    primary key (path, role, username)
);
