-- A change of the calendar may end a session: which one takes its place.
alter table cz_session_move add column merged_into integer;
