package it.concerto.audit.questions;

/** What was frozen, due, deployed and funded. */
final class PlanFacts {

    /** From the frozen draft to what was published: the same hash all the way is the same plan. */
    static final Facts HASHES = Facts.of(
            "HASHES",
            """
            select step, place, c.version, c.hash, at,
                case when p.sha256 is null then null when p.sha256 = c.hash then 'YES' else 'NO' end as same
            from (
                select 1 as turn, 'FROZEN' as step, '' as place, number as version, sha256 as hash, frozen_at as at
                from cz_plan_version where path = :path
                union all
                select 2, 'OUTCOME', '', plan_version, plan_sha256, closed_at from cz_outcome
                where path = :path and closed_at is not null
                union all
                select 3, 'ADOPTED', '', coalesce(a.amended_version, p.plan_version), coalesce(a.amended_sha256, p.plan_sha256),
                    coalesce(a.attested_at, p.proposed_at)
                from cz_proposal p left join cz_adoption a on a.path = p.path and a.round = p.round
                where p.path = :path and p.purpose = 'ADOPTION' and p.plan_sha256 is not null
                union all
                select 4, 'COUNCIL', m.name, s.plan_version, s.plan_sha256, s.recorded_at
                from cz_council_submission s left join cz_municipality m on m.istat = s.municipality where s.path = :path
                union all
                select 5, 'APPROVED', m.name, s.plan_version, s.plan_sha256, r.recorded_at
                from cz_council_resolution r join cz_council_submission s
                    on s.path = r.path and s.municipality = r.municipality and s.number = r.submission
                    left join cz_municipality m on m.istat = r.municipality where r.path = :path
                union all
                select 6, 'PUBLISHED', '', b.plan_version, v.sha256, b.prepared_at
                from cz_publication b left join cz_plan_version v on v.path = b.path and v.number = b.plan_version
                where b.path = :path) c
                left join (select v.sha256 from cz_publication b join cz_plan_version v
                    on v.path = b.path and v.number = b.plan_version where b.path = :path) p on 1 = 1
            order by turn, at, place
            """,
            "step:audit.answer.step.",
            "place",
            "version",
            "hash",
            "at",
            "same:audit.answer.");

    /** Each task with the term that it had at first and at last. */
    static final Facts DUE_DATES = Facts.of(
            "DUE_DATES",
            """
            select task, first_due as planned, case when last_due <> first_due then last_due end as extended, ended as met,
                case when coalesce(ended, :now) > last_due
                    then ceiling(extract(epoch from (coalesce(ended, :now) - last_due)) / 86400) else 0 end as late, cause, reason
            from (select t.NAME_ as task, t.ID_ as id, f.due as first_due, l.due as last_due,
                    cast(t.END_TIME_ as timestamp with time zone) as ended, l.cause,
                    case when l.cause = 'BY_HAND' then l.reason end as reason
                from cz_due_date f join ACT_HI_TASKINST t on t.ID_ = f.task
                    join cz_due_date l on l.task = f.task
                        and l.number = (select max(number) from cz_due_date where task = f.task)
                where f.ambito = :ambito and f.path = :path and f.number = 1) terms
            order by case when coalesce(ended, :now) > last_due then 0 else 1 end, first_due, id
            """,
            "task",
            "planned",
            "extended",
            "met",
            "latedays::late",
            "cause:desk.why.cause.",
            "reason");

    /** What the path began with, and who put it there: the product itself when it started. */
    static final Facts MODELS = Facts.of(
            "MODELS",
            """
            select d.NAME_ as model, k.version, cast(r.DEPLOY_TIME_ as timestamp with time zone) as deployed, r.SOURCE_ as deployer
            from cz_path_model k left join ACT_RE_PROCDEF d on d.KEY_ = k.process and d.VERSION_ = k.version
                and d.TENANT_ID_ is null
                left join ACT_RE_DEPLOYMENT r on r.ID_ = d.DEPLOYMENT_ID_
            where k.path = :path order by d.NAME_, k.process
            """,
            "model",
            "version",
            "deployed",
            "deployer:audit.answer.deployer.");

    static final Facts FUNDS = Facts.of(
            "FUNDS",
            """
            select fund, calendar_year as fundyear, assigned + carry_over as assigned, given as allocated,
                assigned + carry_over - given as residue
            from (select l.fund, l.calendar_year, l.assigned, l.carry_over, cast(coalesce((select sum(a.amount) from cz_allocation a
                    where a.path = l.path and a.fund = l.fund and a.calendar_year = l.calendar_year), 0) as decimal(15, 2)) as given
                from cz_funding_line l where l.path = :path) lines
            order by fund, calendar_year
            """,
            "fund",
            "fundyear",
            "assigned",
            "allocated",
            "residue");

    static final Facts SHEETS = Facts.of(
            "SHEETS",
            """
            select s.number as sheet, s.title, a.fund, a.calendar_year as fundyear, a.amount as allocated
            from cz_allocation a join cz_sheet s on s.path = a.path and s.number = a.sheet
            where a.path = :path order by s.number, a.fund, a.calendar_year
            """,
            "sheet",
            "title",
            "fund",
            "fundyear",
            "allocated");

    private PlanFacts() {}
}
