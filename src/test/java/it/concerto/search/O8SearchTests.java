package it.concerto.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.documents.Documents;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.testing.RunningNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** O8: one search box. */
@WholePathTest
class O8SearchTests {

    private static final String CASARANO = "CASARANO-PDZ-V";
    static final Person HEAD =
            person("CASARANO_UDP", "CASARANO_UDPRESP", "PUTIGNANO_UDPRESP", "TARANTO_UDPRESP", "ALTAMURA_UDPRESP");

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    Documents documents;

    @Autowired
    RunningNotice notices;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PlantedEntries planted;

    @BeforeEach
    void plant() {
        planted = new PlantedEntries(jdbc, documents);
    }

    private static Person person(String... groups) {
        return new Person(
                "cerca.tutto",
                "Cerca Tutto",
                "cerca@example.org",
                Set.copyOf(Stream.of(groups).map(GroupId::of).toList()));
    }

    /** As they stand on the page. */
    private List<String> titles(String query) {
        return search.find(HEAD, query).groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.found().title())
                .toList();
    }

    @Test
    void findsInTheTransactionThatWritesAndForgetsWithTheOneThatFails() {
        planted.document(CASARANO, "Delibera zircone", "zircone.pdf");
        assertThat(titles("zircone")).containsExactly("Delibera zircone");
        assertThat(titles("zircome")).containsExactly("Delibera zircone");

        transaction.executeWithoutResult(status -> {
            planted.document(CASARANO, "Delibera topazio", "topazio.pdf");
            status.setRollbackOnly();
        });

        assertThat(titles("topazio")).isEmpty();
        planted.document(CASARANO, "Allegato topazio", "topazio.pdf");
        assertThat(titles("topaszio")).containsExactly("Allegato topazio");
        assertThat(index.differences()).isZero();
    }

    @Test
    void findsADocumentByTheNameOfItsNewestFileOnly() {
        planted.document(CASARANO, "Nota ametista", "granato.pdf");
        planted.document(CASARANO, "Nota ametista", "turchese.pdf");

        assertThat(titles("turchese")).containsExactly("Nota ametista");
        assertThat(titles("granato")).isEmpty();
        assertThat(words("granato")).isZero();
        assertThat(index.differences()).isZero();
    }

    @Test
    void learnsAgainWhatWasForgotten() {
        planted.document(CASARANO, "Nota berillo", "acquamarina.pdf");
        planted.document(CASARANO, "Nota berillo", "corindone.pdf");
        assertThat(words("acquamarina")).isZero();

        planted.document(CASARANO, "Nota cinabro", "acquamarina.pdf");

        assertThat(titles("acquamarima")).containsExactly("Nota cinabro");
        assertThat(index.differences()).isZero();
    }

    private int words(String word) {
        return jdbc.sql("select (select count(*) from cz_search_word where word = :word)"
                        + " + (select count(*) from cz_search_form where word = :word)")
                .param("word", word)
                .query(Integer.class)
                .single();
    }

    @Test
    void provesThatTheIndexSaysWhatThereIsAndMendsIt() {
        planted.document(CASARANO, "Nota opale", "opale.pdf");
        assertThat(index.differences()).isZero();

        planted.organisation(CASARANO, "Associazione Ossidiana");
        jdbc.sql("delete from cz_search_word where word = 'opale'").update();
        jdbc.sql("delete from cz_search_form where word = 'opale'").update();
        assertThat(index.differences()).isEqualTo(2);

        index.rebuild();

        assertThat(index.differences()).isZero();
        assertThat(titles("opalle")).containsExactly("Nota opale");
        assertThat(titles("ossidiana")).containsExactly("Associazione Ossidiana");
    }

    @Test
    void showsNearlyWhatWasSoughtWhenNothingHasAllTheWords() {
        planted.document(CASARANO, "Tabella malachite", "malachite.pdf");

        var results = search.find(HEAD, "malachite introvabilissima");

        assertThat(results.wholly()).isFalse();
        assertThat(results.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.hits()).singleElement().satisfies(hit -> assertThat(hit.title())
                        .containsExactly(new Piece("Tabella ", false), new Piece("malachite", true))));
        assertThat(search.find(HEAD, "   di la ").groups()).isEmpty();
    }

    @Test
    void goesThroughAllOfAKindInAStableOrderEachOnce() {
        for (int one = 0; one < 45; one++) {
            planted.document(CASARANO, "Giada numero " + one, "giada-" + one + ".pdf");
        }
        var met = new ArrayList<String>();
        var after = "";

        do {
            var group =
                    search.find(HEAD, "giada", Kind.DOCUMENT, after).groups().get(0);
            assertThat(group.total()).isEqualTo(45);
            group.hits().forEach(hit -> met.add(hit.found().title()));
            after = group.next();
        } while (after != null);

        assertThat(met).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void fillsTheIndexOfADatabaseThatNeverHadOneAndOnlyThat() {
        planted.document(CASARANO, "Nota selenite", "selenite.pdf");
        jdbc.sql("delete from cz_search_word").update();
        jdbc.sql("delete from cz_search_form").update();
        jdbc.sql("update cz_search_version set version = 0").update();

        assertThat(index.fill()).isTrue();

        assertThat(index.fill()).isFalse();
        assertThat(titles("sellenite")).containsExactly("Nota selenite");
        assertThat(index.differences()).isZero();
    }

    @Test
    void findsParticipantsAndAnswersAsTheyCome() throws Exception {
        var ensemble = notices.open(port, "O8");
        notices.register(ensemble, 7, "2022-05-30T10:00", "2022-05-30T10:01");

        assertThat(search.find(HEAD, "O8 associazione 7").groups())
                .extracting(Results.Group::kind)
                .contains(Kind.ORGANISATION);
        assertThat(search.find(HEAD, "O8").groups())
                .extracting(Results.Group::kind)
                .contains(Kind.PATH, Kind.TASK, Kind.ANSWER);
        assertThat(index.differences()).isZero();
    }
}
