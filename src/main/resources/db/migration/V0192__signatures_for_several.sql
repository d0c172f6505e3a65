-- Who signs for several people signs once: a line for each of them (BR-76).
alter table cz_signature alter column in_place_of set data type varchar(4000);
