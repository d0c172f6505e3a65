-- What somebody said a security event was for.
alter table cz_security_event add column note text;
