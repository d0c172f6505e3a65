create table cz_council_submission (
    path           varchar(64)              not null,
    municipality   varchar(6)               not null,
    number         integer                  not null,
    ambito         varchar(30)              not null,
    subject        varchar(30)              not null,
    plan_version   integer                  not null,
    plan_sha256    varchar(64)              not null,
    transmitted_on date                     not null,
    due_on         date                     not null,
    protocol       varchar(100),
    recorded_by    varchar(64)              not null,
    recorded_at    timestamp with time zone not null,
    primary key (path, municipality, number)
);
create index cz_council_submission_of_ambito on cz_council_submission (ambito, due_on);

create table cz_council_opinion (
    path          varchar(64)              not null,
    municipality  varchar(6)               not null,
    number        integer                  not null,
    ambito        varchar(30)              not null,
    technical     varchar(30)              not null,
    accounting    varchar(30)              not null,
    auditors      varchar(30)              not null,
    commission_on date,
    note          text,
    recorded_by   varchar(64)              not null,
    recorded_at   timestamp with time zone not null,
    primary key (path, municipality, number),
    foreign key (path, municipality, number) references cz_council_submission
);

create table cz_council_sitting (
    id           varchar(36)              not null primary key,
    path         varchar(64)              not null,
    municipality varchar(6)               not null,
    number       integer                  not null,
    ambito       varchar(30)              not null,
    first_call   timestamp                not null,
    second_call  timestamp,
    agenda_item  integer,
    recorded_by  varchar(64)              not null,
    recorded_at  timestamp with time zone not null,
    foreign key (path, municipality, number) references cz_council_submission
);
create index cz_council_sitting_of_council on cz_council_sitting (path, municipality, recorded_at);

create table cz_council_vote (
    sitting       varchar(36)              not null references cz_council_sitting,
    call_order    varchar(10)              not null,
    ambito        varchar(30)              not null,
    result        varchar(20)              not null,
    held_on       date                     not null,
    assigned      integer                  not null,
    in_office     integer                  not null,
    present       integer                  not null,
    in_favour     integer                  not null,
    against       integer                  not null,
    abstained     integer                  not null,
    not_voting    integer                  not null,
    enforceable   boolean                  not null,
    quorum_reason text,
    reason        text,
    recorded_by   varchar(64)              not null,
    recorded_at   timestamp with time zone not null,
    primary key (sitting, call_order)
);

-- A council may approve again, when the Coordinamento takes up what a council asked for: one resolution per submission.
create table cz_council_resolution (
    path           varchar(64)              not null,
    municipality   varchar(6)               not null,
    submission     integer                  not null,
    ambito         varchar(30)              not null,
    number         integer                  not null,
    dated          date                     not null,
    enforceable    boolean                  not null,
    file_sha256    varchar(64),
    file_name      varchar(255),
    albo_from      date,
    albo_to        date,
    effective_from date,
    recorded_by    varchar(64)              not null,
    recorded_at    timestamp with time zone not null,
    primary key (path, municipality, submission),
    foreign key (path, municipality, submission) references cz_council_submission
);

create table cz_council_conciliation (
    path         varchar(64)              not null,
    municipality varchar(6)               not null,
    number       integer                  not null,
    ambito       varchar(30)              not null,
    met_on       date                     not null,
    decision     varchar(20)              not null,
    note         text                     not null,
    recorded_by  varchar(64)              not null,
    recorded_at  timestamp with time zone not null,
    primary key (path, municipality, number)
);
