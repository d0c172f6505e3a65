package it.concerto.identity;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads people with the groups of a day, in one statement each. */
@Repository
class PersonStore {

    private static final String PEOPLE =
            """
            select a.username, a.display_name, a.email, r.group_id
            from cz_account a left join cz_role_assignment r on r.username = a.username
              and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
            """;

    private static final String MEMBERS =
            """
            where a.enabled and a.username in (
              select m.username from cz_role_assignment m
              where m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day) and %s)
            order by a.display_name, a.username, r.group_id
            """;

    private final JdbcClient jdbc;
    private final ReadOnce<Asked, List<Person>> read = new ReadOnce<>();

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(String username, LocalDate day) {
        return people(PEOPLE + "where a.username = :username", Map.of("username", username), day).stream()
                .findFirst();
    }

    Optional<Person> findActive(String username, LocalDate day) {
        return people(PEOPLE + "where a.username = :username and a.enabled", Map.of("username", username), day).stream()
                .findFirst();
    }

    boolean hasPassword(String username, int version) {
        return jdbc.sql("select 1 from cz_account where username = ? and password_version = ?")
                .params(username, version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Person> in(GroupId group, LocalDate day) {
        return people(PEOPLE + MEMBERS.formatted("m.group_id = :group"), Map.of("group", group.toString()), day);
    }

    List<Person> in(AmbitoCode ambito, Role role, LocalDate day) {
        return people(
                PEOPLE + MEMBERS.formatted("m.ambito in (:ambiti) and m.role = :role"),
                Map.of("ambiti", serving(ambito, role), "role", role.name()),
                day);
    }

    private static List<String> serving(AmbitoCode ambito, Role role) {
        return role == Role.REG ? List.of(ambito.value(), GroupId.REGION.value()) : List.of(ambito.value());
    }

    boolean isAnybodyIn(GroupId group, LocalDate day) {
        return jdbc.sql(
                        """
                        select 1 from cz_role_assignment r join cz_account a on a.username = r.username
                        where r.group_id = :group and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                          and a.enabled fetch first 1 rows only
                        """)
                .param("group", group.toString())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** An assignment has ended before the day, and none holds on it. */
    boolean hasLeft(String username, GroupId group, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) > 0 and count(case when valid_to is null or valid_to >= :day then 1 end) = 0
                        from cz_role_assignment
                        where username = :username and group_id = :group and valid_from <= :day
                        """)
                .param("username", username)
                .param("group", group.toString())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    Map<String, String> names(Collection<String> usernames) {
        var names = new HashMap<String, String>();
        jdbc.sql("select username, display_name from cz_account where username in (:usernames)")
                .param("usernames", usernames)
                .query(row -> {
                    names.put(row.getString("username"), row.getString("display_name"));
                });
        return names;
    }

    Map<String, Long> numbers(Collection<String> usernames) {
        var numbers = new HashMap<String, Long>();
        jdbc.sql("select username, number from cz_account where username in (:usernames)")
                .param("usernames", usernames)
                .query(row -> {
                    numbers.put(row.getString("username"), row.getLong("number"));
                });
        return numbers;
    }

    Optional<String> username(long number) {
        return jdbc.sql("select username from cz_account where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** Accounts or their roles are about to change. */
    void forget() {
        read.forget();
    }

    private List<Person> people(String sql, Map<String, ?> parameters, LocalDate day) {
        return read.get(new Asked(sql, parameters, day), () -> read(sql, parameters, day));
    }

    private record Asked(String sql, Map<String, ?> parameters, LocalDate day) {}

    private List<Person> read(String sql, Map<String, ?> parameters, LocalDate day) {
        var rows = jdbc.sql(sql)
                .params(parameters)
                .param("day", day)
                .query((row, number) -> new Row(
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("group_id")))
                .list();
        Map<String, Person> people = new LinkedHashMap<>();
        for (Row row : rows) {
            var person = people.computeIfAbsent(row.username(), row::withoutGroups);
            if (row.group() != null) {
                person.groups().add(GroupId.of(row.group()));
            }
        }
        return people.values().stream().map(PersonStore::frozen).toList();
    }

    private static Person frozen(Person person) {
        return new Person(person.username(), person.displayName(), person.email(), Set.copyOf(person.groups()));
    }

    /** A person and one of their groups. */
    private record Row(String username, String displayName, String email, @Nullable String group) {

        Person withoutGroups(String key) {
            return new Person(key, displayName, email, new LinkedHashSet<>());
        }
    }
}
