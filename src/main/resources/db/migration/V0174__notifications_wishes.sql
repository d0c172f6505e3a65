-- How officials want to be told by ordinary mail; who has no row is told as usual. A wish reaches over all Ambiti: it carries
-- the code of the whole installation.
create table cz_mail_hours (
    person varchar(64) not null primary key,
    ambito varchar(30) not null,
    summary_at time not null,
    quiet_from time not null,
    quiet_until time not null
);
create table cz_mail_choice (
    person varchar(64) not null,
    kind varchar(20) not null,
    ambito varchar(30) not null,
    choice varchar(12) not null,
    primary key (person, kind)
);
create index cz_mail_choice_of_kind on cz_mail_choice (kind, choice);

-- Whose quiet hours the mail keeps to; null for mail that waits for nobody's.
alter table cz_mail add column person varchar(64);
