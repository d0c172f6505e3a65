-- Whom somebody signs in the place of, the first who was asked.
alter table cz_signature add column in_place_of varchar(100);
