-- Nothing of a path goes as long as somebody holds it. Rows are never deleted.
create table cz_hold (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    reason varchar(2000) not null,
    set_by varchar(64) not null,
    set_at timestamp with time zone not null,
    -- The path while nobody has lifted it, so that there is only one.
    in_force varchar(64) unique,
    lifted_by varchar(64),
    lifted_at timestamp with time zone,
    lifted_because varchar(2000)
);
create index cz_hold_of_path on cz_hold (path, set_at);
create index cz_hold_of_ambito on cz_hold (ambito, in_force);

-- What an administrator has approved to go, as they saw it; and how that ended.
create table cz_erasure (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    -- As of which day it was looked what may go.
    as_of date not null,
    fingerprint varchar(64) not null,
    state varchar(10) not null,
    approved_by varchar(64) not null,
    approved_at timestamp with time zone not null,
    -- The Ambito while it is not over, so that there is only one.
    pending varchar(30) unique,
    ended_at timestamp with time zone
);
create index cz_erasure_of_ambito on cz_erasure (ambito, approved_at);

-- What goes in one step, in their order; of what is gone this row tells what kind it was, how much, when and under which rule.
create table cz_erasure_line (
    erasure varchar(36) not null references cz_erasure,
    place integer not null,
    ambito varchar(30) not null,
    path varchar(64) not null,
    span varchar(20) not null,
    -- For how long it was kept, as an ISO period.
    kept_for varchar(20) not null,
    kind varchar(40) not null,
    name varchar(80) not null,
    counted bigint not null,
    digest varchar(64) not null,
    -- How much there was when it was to go, if that was no longer what was approved.
    found bigint,
    erased_at timestamp with time zone,
    primary key (erasure, place)
);
create index cz_erasure_line_of_path on cz_erasure_line (path, erased_at);

-- The files that are to go with a step, until they have.
create table cz_erasure_file (
    erasure varchar(36) not null,
    place integer not null,
    sha256 varchar(64) not null,
    primary key (erasure, place, sha256),
    foreign key (erasure, place) references cz_erasure_line
);
