create table cz_account (
    username varchar(60) primary key,
    display_name varchar(200) not null,
    email varchar(254) not null,
    password_hash varchar(200) not null,
    enabled boolean not null,
    registered_at timestamp with time zone not null
);

-- Days are inclusive; an open end is null. No key to cz_ambito: whole-installation and regional roles belong to none.
create table cz_role_assignment (
    username varchar(60) not null references cz_account,
    ambito varchar(30) not null,
    role varchar(30) not null,
    istat varchar(6),
    group_id varchar(60) not null,
    valid_from date not null,
    valid_to date,
    primary key (username, group_id, valid_from)
);

create index cz_role_assignment_by_group on cz_role_assignment (group_id);
create index cz_role_assignment_by_role on cz_role_assignment (ambito, role);

-- One-time links for the first administrator; only a digest of the token is kept.
create table cz_first_access (
    token_digest varchar(64) primary key,
    created_at timestamp with time zone not null
);
