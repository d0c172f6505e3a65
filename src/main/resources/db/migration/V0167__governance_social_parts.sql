-- Euro that a sheet keeps where it holds for its social part only (F4); null where the form did not ask for it yet.
alter table cz_sheet_assent add column social_part decimal(15, 2);
