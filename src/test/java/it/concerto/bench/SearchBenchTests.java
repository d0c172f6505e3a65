package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.search.Search;
import it.concerto.search.SearchIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search box over 100,000 documents, in forty Ambiti and in a single one, beside the plainest rival: like. */
@Tag("bench")
class SearchBenchTests {

    private static final int DOCUMENTS = 100_000;
    private static final int AMBITI = 40;
    private static final int WARM_UP = 30;
    private static final int CALLS = 100;
    private static final int CALLS_OF_THE_RIVAL = 20;

    /** Half of all documents stand in one Ambito: the largest there can be. */
    private static final int LARGEST = 2;

    private static final List<String> COMMON = List.of(
            "verbale", "deliberazione", "convenzione", "relazione", "sessione", "consiglio", "avviso", "protocollo");

    @TempDir
    Path folder;

    private final Random random = new Random(8);

    @Test
    void searchesOnAFile() throws Exception {
        try (var application = Product.start(folder, Product.file(folder.resolve("concerto")), Map.of(), "demo")) {
            measure("H2 file", application);
        }
    }

    @Test
    void searchesOnPostgres() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        try (var postgres = EmbeddedPostgres.start();
                var application = Product.start(folder, postgres.getJdbcUrl("postgres", "postgres"), account, "demo")) {
            measure("PostgreSQL", application);
        }
    }

    private void measure(String database, ApplicationContext application) throws Exception {
        var jdbc = application.getBean(JdbcClient.class);
        seed(application.getBean(JdbcTemplate.class));
        var rebuilding = new Timings();
        rebuilding.time(() -> {
            application.getBean(SearchIndex.class).rebuild();
            return jdbc.sql("analyze").update();
        });
        var search = application.getBean(Search.class);

        Figures.title("One search over " + DOCUMENTS + " documents, " + database);
        for (var ambito : List.of("AMB7", "AMB0")) {
            var person = head(ambito);
            var where = ambito.equals("AMB0") ? ", the largest Ambito" : ", one Ambito of forty";
            Figures.line("a rare word with a slip" + where, timed(search, person, () -> slip(rare())));
            Figures.line("three words" + where, timed(search, person, () -> common() + " " + common() + " " + rare()));
            Figures.line("the most common words" + where, timed(search, person, () -> common() + " " + common()));
            Figures.line("the beginning of a word" + where, timed(search, person, () -> common().substring(0, 4)));
        }
        var rival = new Timings();
        for (int call = 0; call < CALLS_OF_THE_RIVAL; call++) {
            var word = rare();
            rival.time(() -> jdbc.sql("select id from cz_document where ambito = 'AMB0' and lower(title) like ?")
                    .param("%" + word + "%")
                    .query(String.class)
                    .list());
        }
        Figures.line("like over the titles of the largest Ambito", rival);
        Figures.line("the index written anew", Math.round(rebuilding.median()) + " ms");
    }

    private Timings timed(Search search, Person person, Supplier<String> text) throws Exception {
        var timings = new Timings();
        var found = 0L;
        for (int call = -WARM_UP; call < CALLS; call++) {
            var sought = text.get();
            found += (call < 0 ? new Timings() : timings)
                    .time(() -> search.find(person, sought))
                    .total();
        }
        assertThat(found).isPositive();
        return timings;
    }

    private static Person head(String ambito) {
        return new Person("capo", "Capo", "capo@example.org", Set.of(GroupId.of(ambito + "_UDPRESP")));
    }

    private String common() {
        return COMMON.get(random.nextInt(COMMON.size()));
    }

    /** One of some ten thousand. */
    private String rare() {
        return rare(random.nextInt(10_007) * 2);
    }

    private static String rare(int number) {
        var word = new StringBuilder();
        for (int rest = number % 10_007 + 10_007; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private static String slip(String word) {
        return word.charAt(1) + word.substring(0, 1) + word.substring(2);
    }

    private void seed(JdbcTemplate jdbc) {
        var numbers = IntStream.range(0, DOCUMENTS).boxed().toList();
        jdbc.batchUpdate(
                "insert into cz_document (id, ambito, path, kind, title, classification, filed_at)"
                        + " values (?, ?, ?, 'MINUTES', ?, 'INTERNAL', timestamp '2022-05-09 09:00:00')",
                numbers,
                1_000,
                (row, number) -> {
                    row.setString(1, id(number));
                    row.setString(2, ambito(number));
                    row.setString(3, ambito(number) + "-PDZ-" + number % 3);
                    row.setString(4, common() + " " + common() + " " + rare(number) + " " + number % 400);
                });
        jdbc.batchUpdate(
                "insert into cz_document_version (document, number, ambito, sha256, file_name, filed_at)"
                        + " values (?, 1, ?, ?, ?, timestamp '2022-05-09 09:00:00')",
                numbers,
                1_000,
                (row, number) -> {
                    row.setString(1, id(number));
                    row.setString(2, ambito(number));
                    row.setString(3, "a".repeat(64));
                    row.setString(4, rare(number * 31) + ".pdf");
                });
    }

    private static String id(int number) {
        return new UUID(8, number).toString();
    }

    private static String ambito(int number) {
        return "AMB" + (number % LARGEST == 0 ? 0 : number / LARGEST % AMBITI);
    }
}
