-- Why numbers before this one were left out (BR-17).
alter table cz_act add column gap_reason text;
