package it.concerto.identity;

/** How people are read: with the groups of a day, whose members they are and whom they substitute. */
final class PersonSql {

    static final String PEOPLE =
            """
            select a.username, a.display_name, a.email, r.group_id, cast(null as varchar(60)) as absent,
              cast(null as varchar(200)) as absent_name
            from cz_account a left join cz_role_assignment r on r.username = a.username
              and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
            """;

    static final String MEMBERS =
            """
            where a.enabled and a.username in (
              select m.username from cz_role_assignment m
              where m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day) and %s)
            order by a.display_name, a.username, r.group_id
            """;

    /**
     * Substitutions of a day: of accounts that are open, for roles that the absent has by an assignment, so that a chain gives
     * nothing, and by people who are still of the Ambito themselves.
     */
    static final String SUBSTITUTIONS =
            """
            from cz_substitution s join cz_substitution_group g on g.substitution = s.id
              join cz_account b on b.username = s.absent and b.enabled
              join cz_role_assignment r on r.username = s.absent and r.group_id = g.group_id
                and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
            where s.first_day <= :day and s.last_day >= :day and (s.ended_on is null or s.ended_on > :day)
              and exists (select 1 from cz_role_assignment o where o.username = s.substitute and o.ambito = s.ambito
                and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day))
            """;

    static final String AND_FOR_OTHERS =
            """
             union all select s.substitute, '', '', g.group_id, s.absent, b.display_name
            """
                    + SUBSTITUTIONS
                    + "and s.substitute = :username order by absent_name, absent";

    private PersonSql() {}
}
