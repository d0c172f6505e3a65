-- Changes of models under way, and how they ended. A draft holds the files of one deployment as they are to be.
create table cz_studio_draft (
    id varchar(36) not null primary key,
    model varchar(255) not null,
    -- The deployment that was live when it began: another one since then, and the draft is out of date.
    base varchar(64) not null,
    state varchar(20) not null,
    -- Who may write in it now; the authors are all who ever did.
    holder varchar(64) not null,
    revision int not null,
    begun_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    why text,
    -- SHA-256 over names and contents, as proposed.
    fingerprint varchar(64),
    decided_by varchar(64),
    decided_at timestamp with time zone,
    reason text,
    deployment varchar(64),
    -- What the product itself came with when the draft went live: if that changes there is something to decide.
    shipped varchar(64)
);
create index cz_studio_draft_of_model on cz_studio_draft (model, begun_at);
create table cz_studio_author (
    draft varchar(36) not null references cz_studio_draft (id),
    username varchar(64) not null,
    primary key (draft, username)
);
create table cz_studio_file (
    draft varchar(36) not null references cz_studio_draft (id),
    name varchar(255) not null,
    content text not null,
    primary key (draft, name)
);
