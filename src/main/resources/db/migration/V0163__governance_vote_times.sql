-- When an item was put to the vote, Europe/Rome (X1.4); null where the form did not ask for it yet.
alter table cz_agenda_item add column voted_at time;
