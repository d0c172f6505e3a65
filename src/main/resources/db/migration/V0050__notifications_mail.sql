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
    constraint cz_mail_once unique (path, event, code, recipient_email)
);

create index cz_mail_due on cz_mail (status, next_attempt_at);
create index cz_mail_of_ambito on cz_mail (ambito, written_at);
