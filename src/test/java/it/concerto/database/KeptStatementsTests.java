package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.h2.jdbc.JdbcPreparedStatement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTests {

    private static final String INSERT = "insert into number values (?, ?)";
    private static final String READ = "select name from number where id = ?";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        var memory = new JdbcDataSource();
        memory.setUrl("jdbc:h2:mem:");
        connection = new KeptStatements(memory).getConnection();
        connection.createStatement().execute("create table number (id int primary key, name varchar)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void preparesOnce() throws SQLException {
        var first = prepared(READ);

        assertThat(prepared(READ)).isSameAs(first);
        assertThat(prepared(INSERT)).isNotSameAs(first);
    }

    @Test
    void doesAllOfWhatWasJoinedForOneTripEachTime() throws SQLException {
        var joined = "insert into number values (?, ?);\ninsert into number values (?, ?)";
        for (int number = 1; number < 5; number += 2) {
            try (var both = connection.prepareStatement(joined)) {
                both.setInt(1, number);
                both.setString(2, "one");
                both.setInt(3, number + 1);
                both.setString(4, "other");
                both.executeUpdate();
            }
        }

        assertThat(count()).isEqualTo(4);
        assertThat(prepared(joined)).isSameAs(prepared(joined));
    }

    @Test
    void preparesASecondOneWhileTheFirstIsInUse() throws SQLException {
        insert(1, "uno");
        try (var outer = connection.prepareStatement(READ);
                var inner = connection.prepareStatement(READ)) {
            outer.setInt(1, 1);
            inner.setInt(1, 2);
            var found = outer.executeQuery();

            assertThat(inner.executeQuery().next()).isFalse();
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("uno");
        }
    }

    @Test
    void forgetsParametersAndBatches() throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, 1);
            insert.setString(2, "uno");
            insert.addBatch();
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, 2);
            assertThatThrownBy(insert::executeUpdate).isInstanceOf(SQLException.class);
        }

        assertThat(count()).isZero();
    }

    @Test
    void closesWhatItHasRead() throws SQLException {
        insert(1, "uno");
        var read = connection.prepareStatement(READ);
        read.setInt(1, 1);
        var found = read.executeQuery();

        read.close();
        read.close();

        assertThat(read.isClosed()).isTrue();
        assertThat(found.isClosed()).isTrue();
    }

    @Test
    void keepsNothingThatWasSetOtherwiseOrHasFailed() throws SQLException {
        var limited = connection.prepareStatement(READ);
        var first = limited.unwrap(JdbcPreparedStatement.class);
        limited.setMaxRows(1);
        limited.close();
        assertThat(prepared(READ)).isNotSameAs(first);

        insert(1, "uno");
        var kept = prepared(INSERT);
        assertThatThrownBy(() -> insert(1, "due")).isInstanceOf(SQLException.class);
        assertThat(prepared(INSERT)).isNotSameAs(kept);
    }

    @Test
    void readsATableThatHasChanged() throws SQLException {
        insert(1, "uno");
        prepared("select * from number");
        connection.createStatement().execute("alter table number add column note varchar default 'nota'");

        try (var read = connection.prepareStatement("select * from number");
                var found = read.executeQuery()) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString("note")).isEqualTo("nota");
        }
    }

    @Test
    void closesWhatWasNotUsedForLongest() throws SQLException {
        var first = prepared(READ);
        for (int number : IntStream.range(0, KeptStatements.MOST).toArray()) {
            prepared("select " + number);
        }

        assertThat(first.isClosed()).isTrue();
        assertThat(prepared("select " + (KeptStatements.MOST - 1)).isClosed()).isFalse();
    }

    private void insert(int id, String name) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, id);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }

    private int count() throws SQLException {
        try (var count = connection.prepareStatement("select count(*) from number");
                var found = count.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    /** What H2 itself has prepared for the statement. */
    private PreparedStatement prepared(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            return statement.unwrap(JdbcPreparedStatement.class);
        }
    }
}
