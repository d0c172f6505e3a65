-- Who came into a sitting and left it after the roll call, with the times (X1.3); null where nobody did.
alter table cz_presence add column movements text;
