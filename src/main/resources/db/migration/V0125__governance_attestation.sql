-- Who attests that only the voted amendments went into the adopted plan (F6).
alter table cz_adoption add column attested_by varchar(64);
alter table cz_adoption add column attested_at timestamp with time zone;
