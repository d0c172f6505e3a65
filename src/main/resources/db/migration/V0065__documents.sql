create table cz_document (
    id             varchar(36)              not null primary key,
    ambito         varchar(30)              not null,
    path           varchar(64)              not null,
    kind           varchar(40)              not null,
    title          varchar(300)             not null,
    classification varchar(10)              not null,
    filed_at       timestamp with time zone not null,
    constraint cz_document_known_by unique (path, kind, title)
);
create index cz_document_of_path on cz_document (path, filed_at);

create table cz_document_version (
    document  varchar(36)              not null references cz_document,
    number    integer                  not null,
    ambito    varchar(30)              not null,
    sha256    varchar(64)              not null,
    file_name varchar(255)             not null,
    filed_at  timestamp with time zone not null,
    primary key (document, number)
);
create index cz_document_version_by_file on cz_document_version (sha256);
-- What was filed in a period, for exports.
create index cz_document_version_filed on cz_document_version (ambito, filed_at);

create table cz_document_reader (
    document varchar(36) not null references cz_document,
    ambito   varchar(30) not null,
    kind     varchar(6)  not null,
    reader   varchar(64) not null,
    primary key (document, kind, reader)
);
