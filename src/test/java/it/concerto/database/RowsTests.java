package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowsTests {

    private final JdbcClient jdbc = TestDatabase.with();

    @BeforeEach
    void table() {
        jdbc.sql("create table written (place int primary key, word varchar(10))")
                .update();
    }

    @Test
    void writesAllAsTheyAre() {
        new Rows("written (place, word)").add(1, "first").add(2, null).write(jdbc);

        assertThat(jdbc.sql("select place, word from written order by place")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("place") + " " + row.get("word"))
                .containsExactly("1 first", "2 null");
    }

    @Test
    void writesNothingWithoutARow() {
        new Rows("written (place, word)").write(jdbc);

        assertThat(jdbc.sql("select place from written").query().listOfRows()).isEmpty();
    }
}
