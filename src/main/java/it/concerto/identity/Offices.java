package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who held which role in an Ambito, day by day. */
@Repository
public class Offices {

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who held a role of the Ambito on a day, whether or not their account is still open, by role and name; at most a thousand. */
    public List<InOffice> of(AmbitoCode ambito, LocalDate day) {
        return jdbc.sql(
                        """
                        select r.group_id, a.username, a.display_name,
                            (select max(b.display_name) from cz_substitution s
                                join cz_substitution_group g on g.substitution = s.id and g.group_id = r.group_id
                                join cz_account b on b.username = s.substitute
                                where s.absent = r.username and s.first_day <= :day and s.last_day >= :day
                                    and (s.ended_on is null or s.ended_on > :day)) as substitute
                        from cz_role_assignment r join cz_account a on a.username = r.username
                        where r.ambito = :ambito and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                        order by r.role, r.group_id, a.display_name, a.username fetch first 1000 rows only
                        """)
                .param("ambito", ambito.value())
                .param("day", day)
                .query((row, number) -> new InOffice(
                        GroupId.of(row.getString("group_id")),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("substitute")))
                .list();
    }
}
