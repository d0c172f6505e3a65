-- Whom a link was sent to, who speaks for a participant until somebody else does: a digest of their address. Links sent
-- before do not tell, and end as they did.
alter table cz_reading_pass add column reader varchar(64);
create index cz_reading_pass_reader on cz_reading_pass (manifestation, session);
