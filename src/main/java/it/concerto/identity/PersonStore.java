package it.concerto.identity;

import it.concerto.database.ReadOnce;
import it.concerto.database.Settled;
import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private final JdbcClient jdbc;
    private final ReadOnce<Asked, List<Person>> read = new ReadOnce<>();
    private final Settled<String, Long> numbers = new Settled<>(10_000);
    private final Settled<Long, String> usernames = new Settled<>(10_000);

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(String username, LocalDate day) {
        return find("where a.username = :username", username, day);
    }

    /** With whom they substitute on the day. */
    Optional<Person> findActive(String username, LocalDate day) {
        return find("where a.username = :username and a.enabled", username, day);
    }

    private Optional<Person> find(String which, String username, LocalDate day) {
        return people(PersonSql.PEOPLE + which + PersonSql.AND_FOR_OTHERS, Map.of("username", username), day).stream()
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
        return people(
                PersonSql.PEOPLE + PersonSql.MEMBERS.formatted("m.group_id = :group"),
                Map.of("group", group.toString()),
                day);
    }

    List<Person> in(AmbitoCode ambito, Role role, LocalDate day) {
        return people(
                PersonSql.PEOPLE + PersonSql.MEMBERS.formatted("m.ambito in (:ambiti) and m.role = :role"),
                Map.of("ambiti", serving(ambito, role), "role", role.name()),
                day);
    }

    /** Who does the work of members of the group that are away, without being one of them. */
    List<Person> substitutesIn(GroupId group, LocalDate day) {
        return substitutes("g.group_id = :group", Map.of("group", group.toString()), day);
    }

    /** The same for a role, in any municipality. */
    List<Person> substitutesIn(AmbitoCode ambito, Role role, LocalDate day) {
        var groups =
                serving(ambito, role).stream().map(code -> code + "_" + role).toList();
        var municipal = ambito + "_" + role + "_";
        return substitutes(
                "(g.group_id in (:groups) or substring(g.group_id, 1, :length) = :municipal)",
                Map.of("groups", groups, "municipal", municipal, "length", municipal.length()),
                day);
    }

    private List<Person> substitutes(String which, Map<String, ?> values, LocalDate day) {
        var names = "select s.substitute " + PersonSql.SUBSTITUTIONS + " and " + which;
        return people(
                PersonSql.PEOPLE + "where a.enabled and a.username in (" + names + ") order by "
                        + "a.display_name, a.username, r.group_id",
                values,
                day);
    }

    Set<String> awayFrom(GroupId group, LocalDate day) {
        return jdbc.sql("select distinct s.absent " + PersonSql.SUBSTITUTIONS + " and g.group_id = :group")
                .param("group", group.toString())
                .param("day", day)
                .query(String.class)
                .set();
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

    /** An account keeps its number. */
    Optional<Long> number(String username) {
        return numbers.get(username, () -> jdbc.sql("select number from cz_account where username = ?")
                .param(username)
                .query(Long.class)
                .optional());
    }

    /** And its user name. */
    Optional<String> username(long number) {
        return usernames.get(number, () -> jdbc.sql("select username from cz_account where number = ?")
                .param(number)
                .query(String.class)
                .optional());
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
                        row.getString("group_id"),
                        row.getString("absent"),
                        row.getString("absent_name")))
                .list();
        Map<String, Person> people = new LinkedHashMap<>();
        rows.stream().filter(row -> row.absent() == null).forEach(row -> row.addTo(people));
        rows.stream().filter(row -> row.absent() != null).forEach(row -> row.substituteIn(people));
        return people.values().stream().map(PersonStore::frozen).toList();
    }

    private static Person frozen(Person person) {
        var onBehalf = new HashMap<>(person.onBehalf());
        onBehalf.keySet().removeAll(person.groups());
        var groups = new HashSet<>(person.groups());
        groups.addAll(onBehalf.keySet());
        return new Person(
                person.username(), person.displayName(), person.email(), Set.copyOf(groups), Map.copyOf(onBehalf));
    }

    /** A person and one of their groups, which may be an absent person's. */
    private record Row(
            String username,
            String displayName,
            String email,
            @Nullable String group,
            @Nullable String absent,
            @Nullable String absentName) {

        void addTo(Map<String, Person> people) {
            var person = people.computeIfAbsent(
                    username, key -> new Person(key, displayName, email, new HashSet<>(), new HashMap<>()));
            if (group != null) {
                person.groups().add(GroupId.of(group));
            }
        }

        void substituteIn(Map<String, Person> people) {
            var person = people.get(username);
            if (person != null && group != null && absent != null && absentName != null) {
                person.onBehalf().putIfAbsent(GroupId.of(group), new Absent(absent, absentName));
            }
        }
    }
}
