package it.concerto;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each table is named in {@code retention/tables.txt} with how long its rows are kept (ADR 179, BR-77). */
class A8TablesTests {

    private static final List<String> FATES =
            List.of("stays", "by-kind", "ten-years", "contacts", "log", "copy", "no-path");

    private static JdbcClient jdbc;
    private static List<String[]> named;

    @BeforeAll
    static void readSchemaAndDecisions() throws IOException {
        var scripts = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
        jdbc = TestDatabase.with(
                Stream.of(scripts).map(script -> script.getFilename()).sorted().toArray(String[]::new));
        named = new ClassPathResource("retention/tables.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .toList();
    }

    @Test
    void namesEachTableOnceAndNoOther() {
        assertThat(named)
                .extracting(line -> line[1])
                .containsExactlyInAnyOrderElementsOf(
                        tables(
                                """
                select lower(table_name) from information_schema.tables where lower(table_name) like 'cz\\_%'"""));
    }

    @Test
    void knowsEachFate() {
        assertThat(named).extracting(line -> line[0]).isSubsetOf(FATES);
    }

    @Test
    void countsNoTableOfAPathAmongThoseOfNone() {
        var ofNone = new HashSet<>(fates().get("no-path"));

        ofNone.retainAll(ofAPath());

        assertThat(ofNone).isEmpty();
    }

    @Test
    void keepsNoRowLongerThanTheRowItHangsOn() {
        var fates = fates();

        assertThat(references())
                .filteredOn(each -> length(fates, each.child()) > length(fates, each.parent()))
                .isEmpty();
    }

    private static Map<String, Set<String>> fates() {
        return named.stream().collect(groupingBy(line -> line[0], mapping(line -> line[1], toSet())));
    }

    /** A row of no path outlives everything, as what stays does. */
    private static int length(Map<String, Set<String>> fates, String table) {
        var order = List.of("copy", "log", "contacts", "ten-years", "by-kind", "stays");
        return order.stream()
                .filter(fate -> fates.get(fate).contains(table))
                .map(order::indexOf)
                .findFirst()
                .orElse(order.size());
    }

    private static Set<String> ofAPath() {
        var found = tables(
                """
                select lower(table_name) from information_schema.columns
                where lower(column_name) = 'path' and lower(table_name) like 'cz\\_%'""");
        while (references().stream()
                .filter(each -> found.contains(each.parent()))
                .map(Reference::child)
                .map(found::add)
                .reduce(false, Boolean::logicalOr)) {
            // until nothing hangs on what was found
        }
        return found;
    }

    private static Set<String> tables(String query) {
        return new HashSet<>(jdbc.sql(query).query(String.class).list());
    }

    private static List<Reference> references() {
        return jdbc.sql(
                        """
                        select distinct lower(child.table_name) child, lower(parent.table_name) parent
                        from information_schema.referential_constraints link
                        join information_schema.table_constraints child on child.constraint_name = link.constraint_name
                            and child.constraint_schema = link.constraint_schema
                        join information_schema.table_constraints parent
                            on parent.constraint_name = link.unique_constraint_name
                            and parent.constraint_schema = link.unique_constraint_schema""")
                .query(Reference.class)
                .list();
    }

    private record Reference(String child, String parent) {}
}
