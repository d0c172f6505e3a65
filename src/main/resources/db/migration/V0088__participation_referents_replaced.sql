-- Whom a referent has followed, when another was designated during the outcome (stage e).
alter table cz_referent add column followed varchar(64);
