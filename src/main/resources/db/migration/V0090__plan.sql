create table cz_sheet (
    path      varchar(64)  not null,
    number    integer      not null,
    ambito    varchar(30)  not null,
    title     varchar(200) not null,
    area      varchar(30)  not null,
    owner     varchar(64)  not null,
    due       date         not null,
    open      boolean      not null,
    concerted boolean      not null,
    remark    text,
    content   text,
    primary key (path, number)
);

create table cz_allocation (
    path          varchar(64)    not null,
    sheet         integer        not null,
    fund          varchar(30)    not null,
    calendar_year integer        not null,
    ambito        varchar(30)    not null,
    amount        decimal(15, 2) not null check (amount >= 0),
    primary key (path, sheet, fund, calendar_year),
    foreign key (path, sheet) references cz_sheet
);

create table cz_funding_line (
    path          varchar(64)    not null,
    fund          varchar(30)    not null,
    calendar_year integer        not null,
    ambito        varchar(30)    not null,
    assigned      decimal(15, 2) not null check (assigned >= 0),
    carry_over    decimal(15, 2) not null check (carry_over >= 0),
    act           varchar(200),
    area          varchar(30),
    note          varchar(500),
    primary key (path, fund, calendar_year)
);

create table cz_cofinancing (
    path         varchar(64) not null,
    municipality varchar(6)  not null,
    ambito       varchar(30) not null,
    confirmed    boolean     not null,
    chapter      varchar(100),
    act          varchar(200),
    reason       text,
    primary key (path, municipality)
);

create table cz_cofinancing_amount (
    path          varchar(64)    not null,
    municipality  varchar(6)     not null,
    calendar_year integer        not null,
    ambito        varchar(30)    not null,
    amount        decimal(15, 2) not null check (amount >= 0),
    primary key (path, municipality, calendar_year),
    foreign key (path, municipality) references cz_cofinancing
);

create table cz_social_context (
    path    varchar(64) not null primary key,
    ambito  varchar(30) not null,
    content text        not null
);

create table cz_reception (
    path      varchar(64) not null,
    reference varchar(64) not null,
    ambito    varchar(30) not null,
    treatment varchar(20) not null,
    reason    text        not null,
    sheet     integer,
    primary key (path, reference)
);

create table cz_coherence_waiver (
    path      varchar(64)              not null,
    finding   varchar(400)             not null,
    ambito    varchar(30)              not null,
    reason    text                     not null,
    waived_by varchar(64)              not null,
    waived_at timestamp with time zone not null,
    primary key (path, finding)
);

create table cz_plan_version (
    path        varchar(64)              not null,
    number      integer                  not null,
    ambito      varchar(30)              not null,
    sha256      varchar(64)              not null,
    file_sha256 varchar(64)              not null,
    file_name   varchar(255)             not null,
    reason      text                     not null,
    content     text                     not null,
    frozen_at   timestamp with time zone not null,
    primary key (path, number)
);

-- What was made of a frozen version for those who print it or compute with it; made once, then as fixed as the version.
create table cz_plan_copy (
    path      varchar(64)              not null,
    version   integer                  not null,
    kind      varchar(10)              not null,
    ambito    varchar(30)              not null,
    sha256    varchar(64)              not null,
    file_name varchar(255)             not null,
    made_at   timestamp with time zone not null,
    primary key (path, version, kind)
);
create index cz_plan_copy_of_ambito on cz_plan_copy (ambito);

-- The files that the annexes of a plan had when it was put to the vote; without hash as long as there was none.
create table cz_adopted_annex (
    path   varchar(64)  not null,
    title  varchar(300) not null,
    ambito varchar(30)  not null,
    sha256 varchar(64),
    primary key (path, title)
);
create index cz_adopted_annex_of_ambito on cz_adopted_annex (ambito);
