-- Where the general management of the ASL is written to when its office keeps an Ambito waiting (stage f).
alter table cz_ambito add column health_management varchar(200);
