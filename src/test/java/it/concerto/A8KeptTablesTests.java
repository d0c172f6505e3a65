package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.KeptThing;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import it.concerto.keeping.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A8: what modules say of their tables is what was decided of them, leaves out no file, and is found without reading a table to its end. */
@WholePathTest
class A8KeptTablesTests {

    /** How the list of tables calls the spans. */
    private static final Map<Span, String> FATES =
            Map.of(Span.TRACES, "log", Span.CONTACTS, "contacts", Span.RECEIVED, "ten-years");

    @Autowired
    List<Retained> modules;

    @Autowired
    JdbcClient jdbc;

    /** The list of tables is what was decided (ADR 179), what modules say is what happens. */
    @Test
    void knowsEachTableThatGoesAndNoOther() throws Exception {
        var decided = new ClassPathResource("retention/tables.txt")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        var going = modules.stream()
                .flatMap(module -> module.rows().stream())
                .filter(rows -> rows.emptied() == null)
                .toList();

        assertThat(going)
                .filteredOn(rows -> !"by-kind".equals(decided.get(rows.table())))
                .allSatisfy(rows ->
                        assertThat(decided.get(rows.table())).as(rows.table()).isEqualTo(FATES.get(rows.span())));
        var gone = new HashSet<>(going.stream().map(KeptRows::table).toList());
        modules.stream()
                .flatMap(module -> module.things().stream())
                .map(KeptThing::name)
                .forEach(gone::add);
        gone.add("cz_audit_detail");
        assertThat(gone)
                .containsAll(decided.entrySet().stream()
                        .filter(each -> FATES.containsValue(each.getValue())
                                || each.getValue().equals("by-kind"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** A column of hashes that nobody names would let go of a file that is still wanted. */
    @Test
    void knowsEachColumnThatNamesFiles() {
        var hashesOfPlans = Set.of(
                "cz_file.sha256",
                "cz_erasure_file.sha256",
                "cz_plan_version.sha256",
                "cz_proposal.plan_sha256",
                "cz_adoption.amended_sha256",
                "cz_council_submission.plan_sha256",
                "cz_outcome.plan_sha256");
        var columns = jdbc.sql("select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
                        + " where lower(column_name) like '%sha256' and lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        var named = modules.stream()
                .flatMap(module -> module.files().stream())
                .filter(files -> !files.within())
                .map(A8KeptTablesTests::column);

        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(named, hashesOfPlans.stream()).toList());
    }

    /** A preview asks each table once for each path: the large ones are not to be read to their end. */
    @Test
    void findsItsRowsByAnIndex() {
        var small = Set.of("cz_bulk_news", "cz_bulk_row", "cz_contest", "cz_digest_line");
        var columns = jdbc.sql("select lower(table_name) || ' ' || ordinal_position || ' ' || lower(column_name)"
                        + " from information_schema.index_columns where table_schema = 'PUBLIC'")
                .query(String.class)
                .set();
        var asked = modules.stream()
                .flatMap(module -> module.rows().stream())
                .filter(rows -> rows.which().matches("(ambito = .* and )?path = :path.*"))
                .filter(rows -> !small.contains(rows.table()))
                .toList();

        assertThat(asked).hasSizeGreaterThan(25).allSatisfy(rows -> {
            var first = rows.which().startsWith("ambito") ? "ambito" : "path";
            assertThat(columns).as(rows.table()).contains(rows.table() + " 1 " + first);
            assertThat(columns)
                    .as(rows.table())
                    .matches(some -> first.equals("path") || some.contains(rows.table() + " 2 path"));
        });
    }

    private static String column(NamedFiles files) {
        return files.table() + "." + files.column();
    }
}
