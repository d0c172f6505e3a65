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

-- What a failed mail belongs to; those that failed before there were such tasks are sent again by hand, as before.
alter table cz_mail add column failed_delivery varchar(36);
update cz_mail set failed_delivery = 'before' where status = 'FAILED';
create index cz_mail_failed on cz_mail (failed_delivery, status);
