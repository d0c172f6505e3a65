-- The signed act by which a published deadline was moved.
alter table cz_notice_extension add column file_sha256 varchar(64);
alter table cz_notice_extension add column file_name varchar(255);
