-- What changes after the notice is out: extensions with their act, withdrawals, sessions moved, remarks on draft minutes.
alter table cz_notice add column concluded_at timestamp with time zone;

alter table cz_notice_extension add column act varchar(300);
alter table cz_notice_extension add column reopening boolean default false not null;

create table cz_withdrawal (
    manifestation varchar(36)              not null primary key references cz_manifestation,
    ambito        varchar(30)              not null,
    path          varchar(64)              not null,
    status_before varchar(20)              not null,
    reason        text                     not null,
    contributions boolean                  not null,
    contacts      boolean                  not null,
    recorded_by   varchar(64),
    recorded_at   timestamp with time zone not null
);
create index cz_withdrawal_of_path on cz_withdrawal (path, recorded_at);

alter table cz_contribution add column withdrawn_at timestamp with time zone;

create table cz_session_move (
    path       varchar(64)              not null,
    session    integer                  not null,
    move       integer                  not null,
    ambito     varchar(30)              not null,
    before     text                     not null,
    after      text                     not null,
    reason     text                     not null,
    act        varchar(300),
    decided_by varchar(64)              not null,
    decided_at timestamp with time zone not null,
    primary key (path, session, move)
);
