-- Who was designated to take the place of a referent (C7), and whoever came in their place to the meeting (E2).
alter table cz_outcome_referent add column substitute varchar(64);
alter table cz_outcome_referent add column stand_in varchar(64);
