create table cz_sitting (
    id             varchar(36)              not null primary key,
    ambito         varchar(30)              not null,
    path           varchar(64)              not null,
    purpose        varchar(20)              not null,
    status         varchar(20)              not null,
    starts         timestamp                not null,
    second_call    timestamp,
    held_at_call   varchar(10)              not null,
    place          varchar(300),
    video_url      varchar(500),
    urgency_reason text,
    late_reason    text,
    convened_by    varchar(64)              not null,
    convened_at    timestamp with time zone not null,
    chair          varchar(60),
    secretary      varchar(200),
    minutes        text,
    minutes_by     varchar(64),
    minutes_at     timestamp with time zone
);
create index cz_sitting_of_path on cz_sitting (path, purpose, convened_at);
create index cz_sitting_of_ambito on cz_sitting (ambito, starts);

-- What members of the body announce before a sitting: that they come, or who comes in their place (X1.2).
create table cz_sitting_announcement (
    sitting         varchar(36)              not null,
    seat            varchar(60)              not null,
    ambito          varchar(30)              not null,
    presence        varchar(20)              not null,
    delegate        varchar(200),
    delegate_office varchar(30),
    delegation      varchar(300),
    delegated_on    date,
    delegated_until date,
    announced_by    varchar(64)              not null,
    announced_at    timestamp with time zone not null,
    primary key (sitting, seat)
);

-- Delegations for more than one sitting (X1.2): one that takes the place of another of the same sitting leaves it, with the
-- moment of its revocation.
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
create index cz_open_delegation_of_ambito on cz_open_delegation (ambito, given_at);

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
    -- Who presents an item of the agenda and the documents that go out with the convocation.
    presentation    text,
    -- When an item was put to the vote, Europe/Rome (X1.4); null where the form does not ask for it.
    voted_at        time,
    -- The text of a resolution beside the one that a sitting was called for (X1.6).
    resolution      text,
    -- Why a resolved item beside the main one becomes no act; the deed of the path tells who said so and when.
    no_act_reason   text,
    primary key (sitting, number)
);

create table cz_item_opinion (
    sitting     varchar(36)              not null,
    item        integer                  not null,
    kind        varchar(20)              not null,
    ambito      varchar(30)              not null,
    result      varchar(30)              not null,
    note        text,
    given_on    date                     not null,
    signer      varchar(200)             not null,
    recorded_by varchar(64)              not null,
    recorded_at timestamp with time zone not null,
    primary key (sitting, item, kind),
    foreign key (sitting, item) references cz_agenda_item
);

create table cz_presence (
    sitting         varchar(36)  not null references cz_sitting,
    call_order      varchar(10)  not null,
    seat            varchar(60)  not null,
    ambito          varchar(30)  not null,
    entity          varchar(200) not null,
    holder          varchar(200) not null,
    office          varchar(200) not null,
    presence        varchar(20)  not null,
    delegate        varchar(200),
    delegate_office varchar(30),
    delegation      varchar(300),
    delegated_on    date,
    delegated_until date,
    -- Who came into a sitting and left it after the roll call, with the times (X1.3); null where nobody did.
    movements       text,
    primary key (sitting, call_order, seat)
);

create table cz_vote (
    sitting   varchar(36)  not null,
    item      integer      not null,
    seat      varchar(60)  not null,
    ambito    varchar(30)  not null,
    cast_by   varchar(200) not null,
    on_behalf boolean      not null,
    votes     integer      not null,
    choice    varchar(20)  not null,
    reason    text,
    primary key (sitting, item, seat),
    foreign key (sitting, item) references cz_agenda_item
);

-- The votes of each seat on amendments (motion 1, 2, ...) and on immediate enforceability (motion 0) of an item (X1.4, F5).
create table cz_motion_vote (
    sitting varchar(36) not null,
    item    integer     not null,
    motion  integer     not null,
    seat    varchar(60) not null,
    ambito  varchar(30) not null,
    votes   integer     not null,
    choice  varchar(20) not null,
    primary key (sitting, item, motion, seat),
    foreign key (sitting, item) references cz_agenda_item
);

-- What members say to votes, the one on an item and those beside it (X1.4): motion -1 is the item itself, 0 its immediate
-- enforceability, 1, 2, ... its amendments.
create table cz_member_statement (
    sitting   varchar(36)              not null references cz_sitting,
    item      integer                  not null,
    motion    integer                  not null,
    seat      varchar(60)              not null,
    ambito    varchar(30)              not null,
    stance    varchar(10)              not null,
    reason    text,
    stated_by varchar(64)              not null,
    stated_at timestamp with time zone not null,
    primary key (sitting, item, motion, seat)
);

create table cz_amendment (
    sitting   varchar(36)    not null,
    item      integer        not null,
    number    integer        not null,
    ambito    varchar(30)    not null,
    sheet     integer,
    former    text,
    revised   text           not null,
    effect    decimal(15, 2) not null,
    in_favour integer        not null,
    against   integer        not null,
    abstained integer        not null,
    approved  boolean        not null,
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
    -- Why numbers before this one were left out (BR-17).
    gap_reason     text,
    item           integer                  default 1 not null,
    constraint cz_act_numbered_once unique (ambito, act_year, number)
);
create index cz_act_of_path on cz_act (path, purpose);
