-- Which registered remark an observation answers; older ones are known by author and text.
alter table cz_minutes_observation add column remark integer;
