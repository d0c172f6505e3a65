-- Whom a session hears besides its participants: roles of the Ambito, and others by name and address, one a line.
alter table cz_session_arrangement add column convened_roles text;
alter table cz_session_arrangement add column convened_guests text;
