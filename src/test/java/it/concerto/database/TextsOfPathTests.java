package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both databases keep a catalogue of their columns, each in its own letters. */
class TextsOfPathTests {

    @Test
    void rewritesTheTextsOfOnePathAndNeitherKeysNorPapers() {
        rewrite(TestDatabase.with());
    }

    @Test
    void rewritesTheSameOnPostgres() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            rewrite(JdbcClient.create(postgres.getPostgresDatabase()));
        }
    }

    private static void rewrite(JdbcClient jdbc) {
        fill(jdbc);

        new TextsOfPath(jdbc).rewrite("P1", Set.of("cz_other"), text -> text.replace("mario", "•••"));

        assertThat(jdbc.sql(
                                "select path || ' ' || name || ' ' || code || ' ' || note from cz_new where note is not null"
                                        + " union all select text from cz_paper union all select note from cz_other")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("P1 mario mario chiama •••", "P2 m m mario", "mario", "mario");
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("create table cz_new (path varchar(64) not null, name varchar(200) not null primary key, note text,"
                        + " code varchar(20))")
                .update();
        jdbc.sql("create table cz_paper (path varchar(64), text text, sha256 varchar(64))")
                .update();
        jdbc.sql("create table cz_other (path varchar(64), note text)").update();
        jdbc.sql("insert into cz_new values ('P1', 'mario', 'chiama mario', 'mario'), ('P2', 'm', 'mario', 'm'),"
                        + " ('P1', 'n', null, 'n')")
                .update();
        jdbc.sql("insert into cz_paper values ('P1', 'mario', 'h')").update();
        jdbc.sql("insert into cz_other values ('P1', 'mario')").update();
    }
}
