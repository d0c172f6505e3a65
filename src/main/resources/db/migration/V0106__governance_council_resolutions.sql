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

insert into cz_council_resolution
select a.path, a.municipality, (select max(s.number) from cz_council_submission s
           where s.path = a.path and s.municipality = a.municipality),
       a.ambito, a.number, a.dated, a.enforceable, a.file_sha256, a.file_name, a.albo_from, a.albo_to, a.effective_from,
       a.recorded_by, a.recorded_at
from cz_council_act a;

drop table cz_council_act;
