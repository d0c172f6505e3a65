create table cz_sitting (
    id               varchar(36)              not null primary key,
    ambito           varchar(30)              not null,
    path             varchar(64)              not null,
    purpose          varchar(20)              not null,
    status           varchar(20)              not null,
    starts           timestamp                not null,
    second_call      timestamp,
    held_at_call     varchar(10)              not null,
    place            varchar(300),
    video_url        varchar(500),
    urgency_reason   text,
    late_reason      text,
    convened_by      varchar(64)              not null,
    convened_at      timestamp with time zone not null,
    chair            varchar(60),
    secretary        varchar(200),
    minutes          text,
    minutes_by       varchar(64),
    minutes_at       timestamp with time zone
);
create index cz_sitting_of_path on cz_sitting (path, purpose, convened_at);
create index cz_sitting_of_ambito on cz_sitting (ambito, starts);

create table cz_agenda_item (
    sitting         varchar(36)  not null references cz_sitting,
    number          integer      not null,
    ambito          varchar(30)  not null,
    title           varchar(300) not null,
    kind            varchar(20)  not null,
    joint_matter    boolean      not null,
    result          varchar(20),
    reason          text,
    override_reason text,
    enforceable     boolean,
    seats           integer,
    present         integer,
    needed          integer,
    in_favour       integer,
    against         integer,
    abstained       integer,
    not_voting      integer,
    primary key (sitting, number)
);

create table cz_presence (
    sitting          varchar(36)  not null references cz_sitting,
    call_order       varchar(10)  not null,
    seat             varchar(60)  not null,
    ambito           varchar(30)  not null,
    entity           varchar(200) not null,
    holder           varchar(200) not null,
    office           varchar(200) not null,
    presence         varchar(20)  not null,
    delegate         varchar(200),
    delegate_office  varchar(30),
    delegation       varchar(300),
    delegated_on     date,
    delegated_until  date,
    primary key (sitting, call_order, seat)
);

create table cz_vote (
    sitting     varchar(36)  not null,
    item        integer      not null,
    seat        varchar(60)  not null,
    ambito      varchar(30)  not null,
    cast_by     varchar(200) not null,
    on_behalf   boolean      not null,
    votes       integer      not null,
    choice      varchar(20)  not null,
    reason      text,
    primary key (sitting, item, seat),
    foreign key (sitting, item) references cz_agenda_item
);

create table cz_amendment (
    sitting   varchar(36) not null,
    item      integer     not null,
    number    integer     not null,
    ambito    varchar(30) not null,
    sheet     integer,
    former    text,
    revised   text        not null,
    effect    decimal(15, 2) not null,
    in_favour integer     not null,
    against   integer     not null,
    abstained integer     not null,
    approved  boolean     not null,
    primary key (sitting, item, number),
    foreign key (sitting, item) references cz_agenda_item
);

create table cz_act (
    id             varchar(36)              not null primary key,
    ambito         varchar(30)              not null,
    path           varchar(64)              not null,
    purpose        varchar(20)              not null,
    sitting        varchar(36)              not null references cz_sitting,
    act_year       integer                  not null,
    number         integer                  not null,
    dated          date                     not null,
    subject        varchar(300)             not null,
    result         varchar(20)              not null,
    enforceable    boolean                  not null,
    file_sha256    varchar(64),
    file_name      varchar(255),
    albo_from      date,
    albo_to        date,
    effective_from date,
    issued_by      varchar(64)              not null,
    issued_at      timestamp with time zone not null,
    constraint cz_act_numbered_once unique (ambito, act_year, number)
);
create index cz_act_of_path on cz_act (path, purpose);
