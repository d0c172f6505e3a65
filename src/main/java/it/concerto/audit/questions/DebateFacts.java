package it.concerto.audit.questions;

/** What was received, proposed, judged and voted. */
final class DebateFacts {

    static final Facts RECEIVED = Facts.of(
            "RECEIVED",
            """
            select m.number, m.received_at as received, n.deadline,
                case when m.received_at > n.deadline then 'YES' else 'NO' end as late,
                case when m.received_at > n.deadline then n.late_policy end as policy, m.status, m.reason
            from cz_manifestation m left join cz_notice n on n.path = m.path
            where m.path = :path order by m.number
            """,
            "number",
            "received",
            "deadline",
            "late:audit.answer.",
            "policy:path.latePolicy.",
            "status:participation.Status.",
            "reason");

    static final Facts ITEMS = Facts.of(
            "ITEMS",
            """
            select s.starts as sitting, i.number as item, i.title, i.seats, i.present, i.needed, i.in_favour as favour,
                i.against, i.abstained, i.not_voting as silent, i.result
            from cz_sitting s join cz_agenda_item i on i.sitting = s.id
            where s.path = :path order by s.starts, i.number
            """,
            "sitting",
            "item",
            "title",
            "seats",
            "present",
            "needed",
            "favour",
            "against",
            "abstained",
            "silent",
            "result:audit.answer.result.");

    static final Facts BALLOTS = Facts.of(
            "BALLOTS",
            """
            select s.starts as sitting, v.item, p.entity, v.cast_by as voter, v.votes, v.choice,
                case when v.on_behalf then 'YES' else 'NO' end as delegate
            from cz_sitting s join cz_vote v on v.sitting = s.id left join cz_seat p on p.id = v.seat
            where s.path = :path order by s.starts, v.item, p.entity, v.seat
            """,
            "sitting",
            "item",
            "entity",
            "voter",
            "delegate:audit.answer.",
            "votes",
            "choice:audit.answer.choice.");

    static final Facts OPINIONS = Facts.of(
            "OPINIONS",
            """
            select title, kind, result, given, voted,
                case when voted is null then null when given <= voted then 'YES' else 'NO' end as before
            from (select p.title, o.kind, o.result, o.given_on as given, o.round,
                (select min(cast(s.starts as date)) from cz_sitting s
                    where s.path = p.path and s.purpose = p.purpose and cast(s.starts as date) >= cast(p.proposed_at as date)
                        and exists (select 1 from cz_agenda_item i where i.sitting = s.id and i.in_favour is not null)
                ) as voted
                from cz_opinion o join cz_proposal p on p.path = o.path and p.purpose = o.purpose and p.round = o.round
                where o.path = :path) given_opinion
            order by given, title, round, kind
            """,
            "title",
            "opinion:audit.answer.kind.:kind",
            "outcome:audit.answer.opinion.:result",
            "given",
            "voted",
            "before:audit.answer.");

    static final Facts ITEM_OPINIONS = Facts.of(
            "ITEM_OPINIONS",
            """
            select i.title, o.kind, o.result, o.given_on as given, cast(s.starts as date) as voted,
                case when o.given_on <= cast(s.starts as date) then 'YES' else 'NO' end as before
            from cz_item_opinion o join cz_agenda_item i on i.sitting = o.sitting and i.number = o.item
                join cz_sitting s on s.id = o.sitting
            where s.path = :path order by o.given_on, s.starts, o.item, o.kind
            """,
            "title",
            "opinion:audit.answer.kind.:kind",
            "outcome:audit.answer.opinion.:result",
            "given",
            "voted",
            "before:audit.answer.");

    static final Facts ACTS = Facts.of(
            "ACTS",
            """
            select a.number as act, a.subject, a.dated, a.result, a.albo_from as posted, a.albo_to as posteduntil,
                a.effective_from as effective
            from cz_act a where a.path = :path order by a.dated, a.number
            """,
            "act",
            "subject",
            "dated",
            "result:audit.answer.result.",
            "posted",
            "posteduntil",
            "effective");

    static final Facts PROPOSALS = Facts.of(
            "PROPOSALS",
            """
            select c.number as proposal, c.title, c.area, c.withdrawn_at as withdrawn, r.treatment, r.reason, r.sheet
            from cz_contribution c left join cz_reception r
                on r.path = c.path and r.reference = 'P-' || cast(c.number as varchar)
            where c.path = :path and c.kind in ('NEED', 'PROPOSAL') order by c.number
            """,
            "proposal",
            "title",
            "area",
            "withdrawn",
            "treatment:plan.treatment.",
            "reason",
            "sheet");

    private DebateFacts() {}
}
