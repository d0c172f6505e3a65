-- When and how what came of the proposals was told stands with the answers themselves.
alter table cz_publication drop column reported_at;
