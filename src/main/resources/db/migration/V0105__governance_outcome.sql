create table cz_outcome (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    number integer not null,
    plan_version integer not null,
    plan_sha256 varchar(64) not null,
    opened_at timestamp with time zone not null,
    minutes_sha256 varchar(64),
    minutes_name varchar(255),
    signature_round varchar(36),
    result varchar(40),
    note text,
    closed_at timestamp with time zone,
    constraint cz_outcome_number unique (path, number)
);

create table cz_outcome_referent (
    outcome varchar(36) not null references cz_outcome (id),
    username varchar(100) not null,
    ambito varchar(30) not null,
    position integer not null,
    name varchar(200) not null,
    areas varchar(500) not null,
    answer varchar(30),
    reason text,
    answered_at timestamp with time zone,
    -- Who was designated to take the place of a referent (C7), and whoever came in their place to the meeting (E2).
    substitute varchar(64),
    stand_in varchar(64),
    primary key (outcome, username)
);

create table cz_outcome_meeting (
    outcome varchar(36) not null references cz_outcome (id),
    attempt integer not null,
    ambito varchar(30) not null,
    held_at timestamp not null,
    place varchar(300) not null,
    invited text,
    reason text,
    summary text,
    quorate boolean,
    primary key (outcome, attempt)
);

create table cz_outcome_presence (
    outcome varchar(36) not null,
    attempt integer not null,
    username varchar(100) not null,
    ambito varchar(30) not null,
    presence varchar(20) not null,
    primary key (outcome, attempt, username),
    foreign key (outcome, attempt) references cz_outcome_meeting (outcome, attempt)
);

create table cz_outcome_observation (
    id varchar(36) not null primary key,
    outcome varchar(36) not null references cz_outcome (id),
    ambito varchar(30) not null,
    username varchar(100) not null,
    position integer not null,
    text text not null,
    accepted boolean,
    reply text
);
create index cz_outcome_observation_of on cz_outcome_observation (outcome, username, position);

create table cz_outcome_area (
    outcome varchar(36) not null references cz_outcome (id),
    area varchar(20) not null,
    ambito varchar(30) not null,
    agreement text not null,
    primary key (outcome, area)
);

create table cz_outcome_sheet (
    outcome varchar(36) not null references cz_outcome (id),
    sheet integer not null,
    ambito varchar(30) not null,
    concerted boolean not null,
    primary key (outcome, sheet)
);
