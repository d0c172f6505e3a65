package it.concerto.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.documents.Documents;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O8: what somebody types and what they want. */
@WholePathTest
class O8QueriesTests {

    private static final int FIRST = 5;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    /** A kind, where a query names it, and how the title begins, or what was answered; of a path its code. */
    private record Wanted(String query, String wanted) {

        boolean is(Kind kind, Found found) {
            if (wanted.startsWith("PATH ")) {
                return kind == Kind.PATH && found.path().equals(wanted.substring(5));
            }
            if (wanted.startsWith("TASK ")) {
                return kind == Kind.TASK && found.title().contains(wanted.substring(5));
            }
            if (isAbout(Kind.COMMENT)) {
                return kind == Kind.COMMENT && found.title().startsWith(wanted.substring(8));
            }
            if (isAbout(Kind.ANSWER)) {
                return kind == Kind.ANSWER && found.detail().startsWith(wanted.substring(7));
            }
            return kind != Kind.TASK && found.title().startsWith(wanted);
        }

        boolean isAbout(Kind kind) {
            return wanted.startsWith(kind + " ");
        }
    }

    @Test
    @DisplayName(
            "O8 of each 100 queries at least 95 have what is wanted among the first five, also of comments and of answers")
    void findsWhatIsWantedAmongTheFirstFive() {
        new PlantedEntries(jdbc, documents).all();
        index.rebuild();
        var queries = PlantedEntries.lines("queries.txt")
                .map(line -> new Wanted(line.get(0), line.get(1)))
                .toList();
        var missed = new LinkedHashMap<Wanted, List<String>>();

        for (var query : queries) {
            var first = first(query.query());
            if (first.stream().noneMatch(one -> query.is(one.kind(), one.found()))) {
                missed.put(query, first.stream().map(one -> one.found().title()).toList());
            }
        }

        assertThat(queries).hasSize(132);
        assertThat(missed).as("what is missed").hasSizeLessThanOrEqualTo(132 * 5 / 100);
        for (var kind : List.of(Kind.COMMENT, Kind.ANSWER)) {
            assertThat(queries)
                    .as("queries for a %s", kind)
                    .filteredOn(one -> one.isAbout(kind))
                    .hasSize(16);
            assertThat(missed.keySet()).as("missed of kind %s", kind).noneMatch(one -> one.isAbout(kind));
        }
    }

    private record First(Kind kind, Found found) {}

    /** As they stand on the page. */
    private List<First> first(String query) {
        return search.find(O8SearchTests.HEAD, query).groups().stream()
                .flatMap(group -> group.hits().stream().map(hit -> new First(group.kind(), hit.found())))
                .limit(FIRST)
                .toList();
    }
}
