-- A notice without registration ends when its last session begins.
alter table cz_notice add column last_session_at timestamp with time zone;
