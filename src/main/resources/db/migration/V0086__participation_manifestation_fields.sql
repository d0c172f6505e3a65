-- What the office files with a manifestation that did not come by the portal, and how a representative is reached.
alter table cz_manifestation add column original text;

alter table cz_area_choice add column office varchar(200);
alter table cz_area_choice add column phone varchar(30);
