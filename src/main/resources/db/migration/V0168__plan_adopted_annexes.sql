-- The files that the annexes of a plan had when it was put to the vote; without hash as long as there was none.
create table cz_adopted_annex (
    path   varchar(64)  not null,
    title  varchar(300) not null,
    ambito varchar(30)  not null,
    sha256 varchar(64),
    primary key (path, title)
);
create index cz_adopted_annex_of_ambito on cz_adopted_annex (ambito);

-- Plans that were adopted before: the newest file of each annex at the hour of the proposal, whose own uploads came right after
-- it. The titles of a list stand one a line.
insert into cz_adopted_annex (path, title, ambito, sha256)
select p.path, d.title, p.ambito, min(v.sha256)
from cz_adoption a
join cz_proposal p on p.path = a.path and p.round = a.round and p.purpose = 'ADOPTION'
join cz_document d on d.path = a.path
join cz_document_version v on v.document = d.id
where a.transmitted_on is not null
  and a.round = (select max(l.round) from cz_adoption l where l.path = a.path)
  and d.kind in ('TABLE_RULES', 'PACT_TEMPLATE', 'REGULATION', 'PROTOCOL_ASL', 'BODY_RULES', 'OFFICE_RULES', 'SERVICE_RULES',
                 'CONVENTION')
  and position('
' || d.title || '
' in '
' || a.annexes || '
') > 0
  and v.number = (select max(n.number) from cz_document_version n
                  where n.document = d.id and n.filed_at <= p.proposed_at + interval '1' minute)
group by p.path, d.title, p.ambito;
