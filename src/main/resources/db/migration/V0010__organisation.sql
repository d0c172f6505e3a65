create table cz_municipality (
    istat varchar(6) primary key,
    name varchar(200) not null
);

create table cz_ambito (
    code varchar(30) primary key,
    name varchar(200) not null,
    governance_form varchar(30) not null,
    patron_month integer not null,
    patron_day integer not null
);

-- Days are inclusive; an open end is null.
create table cz_membership (
    ambito varchar(30) not null references cz_ambito,
    istat varchar(6) not null references cz_municipality,
    is_lead boolean not null,
    valid_from date not null,
    valid_to date,
    primary key (ambito, istat, valid_from)
);

create index cz_membership_by_municipality on cz_membership (istat, valid_from);

create table cz_seat (
    id varchar(60) primary key,
    ambito varchar(30) not null references cz_ambito,
    kind varchar(30) not null,
    entity varchar(200) not null,
    istat varchar(6) references cz_municipality,
    vote_rule varchar(30) not null,
    votes integer not null,
    valid_from date not null,
    valid_to date
);

create index cz_seat_by_ambito on cz_seat (ambito, valid_from);

create table cz_seat_holder (
    seat varchar(60) not null references cz_seat,
    ambito varchar(30) not null,
    holder varchar(200) not null,
    office varchar(200) not null,
    username varchar(60),
    valid_from date not null,
    valid_to date,
    primary key (seat, valid_from)
);

create index cz_seat_holder_by_username on cz_seat_holder (username);
