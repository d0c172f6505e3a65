package it.concerto.comments;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.WordsForgotten;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read of all comments on a path. */
class CommentsOfPathTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final String PATH = "CASARANO-PDZ-V";

    private final CountedStatements statements = new CountedStatements();
    private final JdbcClient jdbc = JdbcClient.create(counted());
    private final List<Object> announced = new ArrayList<>();
    private final CommentBook book = new CommentBook(jdbc, announced::add, MovableClock.at("2022-06-01T09:00"));

    private DataSource counted() {
        var source = TestDatabase.source("V0121__comments.sql");
        return (DataSource) statements.postProcessAfterInitialization(source, "dataSource");
    }

    @Test
    @DisplayName("BR-01 of a comment hear those who said something before in its Ambito, and nobody of another")
    void namesTheAuthorsOfItsAmbito() {
        say("one", CASARANO, "anna");
        say("two", AmbitoCode.of("TARANTO"), "dario");

        say("three", CASARANO, "bruno");

        assertThat(announced)
                .filteredOn(CommentWritten.class::isInstance)
                .last()
                .extracting(event -> ((CommentWritten) event).authors())
                .isEqualTo(Set.of("anna", "bruno"));
    }

    @Test
    void looksForThemByAnIndex() {
        for (int number = 0; number < 50; number++) {
            say("id" + number, CASARANO, "anna");
        }
        statements.take();

        say("last", CASARANO, "bruno");
        book.forget(new WordsForgotten(PATH, Set.of("gino.verdi@example.org"), Set.of()));

        assertThat(statements.take())
                .filteredOn(sql -> sql.startsWith("select") && sql.contains("path ="))
                .hasSize(2)
                .allSatisfy(sql -> assertThat(plan(sql)).contains("CZ_COMMENT_OF_PATH"));
    }

    private String plan(String sql) {
        return jdbc.sql("explain " + sql.replace("?", "'x'"))
                .query(String.class)
                .single();
    }

    private void say(String id, AmbitoCode ambito, String author) {
        var person = new Person(author, author, author + "@example.org", Set.of());
        book.add(id, person, new CommentBook.About(ambito, PATH, null, null), "Detto a gino.verdi@example.org.");
    }
}
