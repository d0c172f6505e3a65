-- What can be found, a row for each word of it: small letters without accents and digits. Who finds it is asked of its own table.
create table cz_search_word (
    word varchar(40) not null,
    kind varchar(20) not null,
    id varchar(80) not null,
    ambito varchar(30) not null,
    weight int not null,
    primary key (word, ambito, kind, id)
);
create index cz_search_word_entry on cz_search_word (kind, id);

-- Each of those words with its forms: itself, and what is left without one of its letters.
create table cz_search_form (
    form varchar(40) not null,
    word varchar(40) not null
);
create index cz_search_form_form on cz_search_form (form);
create index cz_search_form_word on cz_search_form (word);

-- How the words were taken apart when everything was written last; a start that takes them apart in another way writes anew.
create table cz_search_version (
    version int not null
);
insert into cz_search_version (version) values (0);
