-- Whose address is to be known no more once the mail has left (BR-78).
alter table cz_mail add column forgotten boolean default false not null;
