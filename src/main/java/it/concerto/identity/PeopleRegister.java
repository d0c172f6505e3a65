package it.concerto.identity;

import it.concerto.identity.ListedPerson.Assignment;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody with an account, for whoever administers them. */
@Service
@Transactional(readOnly = true)
public class PeopleRegister {

    private static final String PEOPLE =
            """
            select a.number, a.username, a.display_name, a.email, a.enabled, i.username as invited
            from cz_account a left join cz_invitation i on i.username = a.username
            """;

    private final JdbcClient jdbc;

    PeopleRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of people by name.
     *
     * @param ambito whose people, with roles of any day; null for everybody
     * @param offset how many come before the page
     */
    public List<ListedPerson> page(@Nullable AmbitoCode ambito, long offset, int size) {
        return withAssignments(jdbc.sql(
                        PEOPLE
                                + """
                          where cast(:ambito as varchar) is null or exists
                            (select 1 from cz_role_assignment r where r.username = a.username and r.ambito = :ambito)
                          order by a.display_name, a.username offset :offset rows fetch next :size rows only
                          """)
                .param("ambito", ambito == null ? null : ambito.value())
                .param("offset", offset)
                .param("size", size)
                .query(PeopleRegister::row)
                .list());
    }

    public Optional<ListedPerson> find(long number) {
        return withAssignments(jdbc.sql(PEOPLE + "where a.number = :number")
                        .param("number", number)
                        .query(PeopleRegister::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The number that stands for somebody in addresses. */
    public long number(String username) {
        return jdbc.sql("select number from cz_account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private List<ListedPerson> withAssignments(List<ListedPerson> people) {
        var assignments =
                assignments(people.stream().map(ListedPerson::username).toList());
        return people.stream()
                .map(person -> new ListedPerson(
                        person.number(),
                        person.username(),
                        person.displayName(),
                        person.email(),
                        person.enabled(),
                        person.invited(),
                        assignments.getOrDefault(person.username(), List.of())))
                .toList();
    }

    private Map<String, List<Assignment>> assignments(Collection<String> usernames) {
        var byPerson = new HashMap<String, List<Assignment>>();
        if (!usernames.isEmpty()) {
            jdbc.sql(
                            """
                            select username, group_id, valid_from, valid_to from cz_role_assignment
                            where username in (:usernames) order by valid_from desc, group_id
                            """)
                    .param("usernames", usernames)
                    .query(row -> {
                        byPerson.computeIfAbsent(row.getString("username"), key -> new ArrayList<>())
                                .add(new Assignment(
                                        GroupId.of(row.getString("group_id")),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class)));
                    });
        }
        return byPerson;
    }

    private static ListedPerson row(ResultSet row, int number) throws SQLException {
        return new ListedPerson(
                row.getLong("number"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("enabled"),
                row.getString("invited") != null,
                List.of());
    }
}
