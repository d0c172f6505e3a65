package it.concerto.identity;

import it.concerto.identity.Substitution.Colleague;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code cz_substitution}. */
@Repository
class SubstitutionStore {

    private static final String READ =
            """
            select s.*, a.display_name as absent_name, a.email as absent_email, b.display_name as substitute_name,
              b.email as substitute_email, (select string_agg(g.group_id, ' ' order by g.group_id)
                from cz_substitution_group g where g.substitution = s.id) as groups
            from cz_substitution s join cz_account a on a.username = s.absent join cz_account b on b.username = s.substitute
            """;

    private final JdbcClient jdbc;
    private final PersonStore people;

    SubstitutionStore(JdbcClient jdbc, PersonStore people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Two substitutions of the same person are entered one after the other. */
    void lock(String absent) {
        jdbc.sql("select username from cz_account where username = ? for update")
                .param(absent)
                .query(String.class)
                .list();
    }

    boolean overlaps(NewSubstitution wanted, Set<GroupId> groups) {
        return jdbc.sql(
                                """
                                select count(*) from cz_substitution s join cz_substitution_group g on g.substitution = s.id
                                where s.absent = :absent and s.ended_on is null and s.first_day <= :last
                                  and s.last_day >= :first and g.group_id in (:groups)
                                """)
                        .param("absent", wanted.absent())
                        .param("first", wanted.firstDay())
                        .param("last", wanted.lastDay())
                        .param("groups", groups.stream().map(GroupId::toString).toList())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(String id, NewSubstitution wanted, Set<GroupId> groups, String by, OffsetDateTime now) {
        people.forget();
        jdbc.sql(
                        """
                        insert into cz_substitution (id, ambito, absent, substitute, first_day, last_day, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        wanted.ambito().value(),
                        wanted.absent(),
                        wanted.substitute(),
                        wanted.firstDay(),
                        wanted.lastDay(),
                        by,
                        now)
                .update();
        groups.forEach(
                group -> jdbc.sql("insert into cz_substitution_group (substitution, group_id, ambito) values (?, ?, ?)")
                        .params(id, group.toString(), group.ambito().value())
                        .update());
    }

    /** False if it was over already. */
    boolean end(String id, LocalDate today, String by) {
        people.forget();
        return jdbc.sql("update cz_substitution set ended_on = ?, ended_by = ?"
                                + " where id = ? and ended_on is null and last_day >= ?")
                        .params(today, by, id, today)
                        .update()
                > 0;
    }

    Optional<Substitution> find(String id) {
        return list("where s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Substitution> of(String username, Collection<AmbitoCode> ambiti) {
        var codes = Stream.concat(Stream.of(""), ambiti.stream().map(AmbitoCode::value))
                .toList();
        return list(
                "where s.absent = :me or s.substitute = :me or s.ambito in (:ambiti)"
                        + " order by s.last_day desc, s.first_day desc, s.id",
                Map.of("me", username, "ambiti", codes));
    }

    List<Substitution> holding(String username, LocalDate day) {
        return list(
                "where (s.absent = :me or s.substitute = :me) and s.first_day <= :day and s.last_day >= :day"
                        + " and s.ended_on is null order by s.last_day, s.id",
                Map.of("me", username, "day", day));
    }

    List<Substitution> unsettled(LocalDate day) {
        return list(
                "where not s.settled and s.first_day <= :day"
                        + " and (not s.offered or s.last_day < :day or s.ended_on is not null) order by s.first_day, s.id",
                Map.of("day", day));
    }

    /** True for the one who is the first to do what follows; everybody else waits for them and then learns that it is done. */
    boolean offer(String id) {
        return jdbc.sql("update cz_substitution set offered = true where id = ? and not offered and not settled")
                        .param(id)
                        .update()
                > 0;
    }

    /** As {@link #offer}. */
    boolean settle(String id) {
        return jdbc.sql("update cz_substitution set settled = true where id = ? and not settled")
                        .param(id)
                        .update()
                > 0;
    }

    private List<Substitution> list(String which, Map<String, ?> parameters) {
        return jdbc.sql(READ + which)
                .params(parameters)
                .query(SubstitutionStore::read)
                .list();
    }

    private static Substitution read(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getString("id"),
                AmbitoCode.of(row.getString("ambito")),
                colleague(row, "absent"),
                colleague(row, "substitute"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Stream.of(row.getString("groups").split(" ")).map(GroupId::of).toList(),
                row.getObject("ended_on", LocalDate.class));
    }

    private static Colleague colleague(ResultSet row, String side) throws SQLException {
        return new Colleague(row.getString(side), row.getString(side + "_name"), row.getString(side + "_email"));
    }
}
