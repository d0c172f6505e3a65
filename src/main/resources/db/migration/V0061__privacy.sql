-- Who reads contacts in clear, of which path, why and until when: asked for by those who read them covered.
create table cz_clear_text (
    path     varchar(64)              not null,
    username varchar(60)              not null,
    asked_at timestamp with time zone not null,
    ambito   varchar(30)              not null,
    reason   text                     not null,
    last_day date                     not null,
    primary key (path, username, asked_at)
);
