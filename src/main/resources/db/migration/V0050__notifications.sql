create table cz_mail (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    event varchar(200) not null,
    code varchar(3) not null,
    recipient_name varchar(200) not null,
    recipient_email varchar(320) not null,
    message_id varchar(300) not null,
    subject varchar(500) not null,
    body_text text not null,
    body_html text not null,
    invitation text,
    status varchar(10) not null,
    attempts integer not null,
    problem varchar(30),
    next_attempt_at timestamp with time zone not null,
    written_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    -- What a failed mail belongs to.
    failed_delivery varchar(36),
    -- Whose address is to be known no more once the mail has left (BR-78).
    forgotten boolean default false not null,
    -- Whose quiet hours the mail keeps to; null for mail that waits for nobody's.
    person varchar(64),
    constraint cz_mail_once unique (path, event, code, recipient_email)
);
create index cz_mail_due on cz_mail (status, next_attempt_at);
create index cz_mail_of_ambito on cz_mail (ambito, written_at);
create index cz_mail_failed on cz_mail (failed_delivery, status);

-- The other paths that a mail of several matters speaks of: it is kept with one, and listed with each.
create table cz_mail_about (
    about varchar(64) not null,
    path varchar(64) not null,
    event varchar(200) not null,
    code varchar(3) not null,
    ambito varchar(30) not null,
    primary key (about, path, event, code)
);
create index cz_mail_about_path on cz_mail_about (path);

-- An address that mail of a path did not reach: one row, and one task of the office, for all of its mails.
create table cz_failed_delivery (
    id varchar(36) not null primary key,
    ambito varchar(30) not null,
    path varchar(64) not null,
    recipient_name varchar(200) not null,
    address varchar(320) not null,
    since timestamp with time zone not null,
    -- path and address while nobody has settled it, so that there is only one
    still_open varchar(400) unique,
    remedy varchar(20),
    note text,
    settled_by varchar(64),
    settled_at timestamp with time zone
);
create index cz_failed_delivery_of_path on cz_failed_delivery (ambito, path, since);

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

-- What somebody is told in their next summary; gone once it is written.
create table cz_digest_line (
    id varchar(36) not null primary key,
    person varchar(64) not null,
    ambito varchar(30) not null,
    path varchar(64) not null,
    words varchar(2000) not null,
    link varchar(500) not null,
    written_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    -- Because of which open task something is told, and when that was due: where it is done or due otherwise by then, nothing is said.
    task varchar(64),
    task_due timestamp with time zone,
    -- Told to those who may do the task: no more once a colleague has it in hand.
    task_to_do boolean not null
);
create index cz_digest_line_due on cz_digest_line (due_at);
create index cz_digest_line_of on cz_digest_line (person, ambito, due_at);

-- The last day on which somebody had a summary of an Ambito; whoever moves it writes that day's.
create table cz_digest_day (
    person varchar(64) not null,
    ambito varchar(30) not null,
    written_on date not null,
    primary key (person, ambito)
);
