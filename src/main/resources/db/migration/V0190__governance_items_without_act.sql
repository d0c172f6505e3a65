-- Why a resolved item beside the main one becomes no act; the deed of the path tells who said so and when.
alter table cz_agenda_item add column no_act_reason text;
