-- Who presents an item of the agenda and the documents that go out with the convocation.
alter table cz_agenda_item add column presentation text;
