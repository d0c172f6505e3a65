package it.concerto.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test class the data and the hour with which the application began: writing its rows back takes a second,
 * starting it once more takes ten.
 */
public final class FreshData implements TestExecutionListener {

    public static final String BEGINNING = "2022-05-09T09:00";

    @Override
    public void beforeTestClass(TestContext test) {
        var beans = test.getApplicationContext();
        var jdbc = beans.getBean(JdbcTemplate.class);
        if (tables(jdbc, "FRESH").isEmpty()) {
            keep(jdbc);
        } else {
            bringBack(jdbc);
            beans.getBean(MovableClock.class).set(BEGINNING);
        }
    }

    private static void keep(JdbcTemplate jdbc) {
        jdbc.execute("create schema fresh");
        for (var table : tables(jdbc, "PUBLIC")) {
            jdbc.execute("create table fresh.\"%1$s\" as select * from public.\"%1$s\"".formatted(table));
        }
    }

    private static void bringBack(JdbcTemplate jdbc) {
        jdbc.execute("set referential_integrity false");
        for (var table : tables(jdbc, "FRESH")) {
            jdbc.execute("truncate table public.\"%s\"".formatted(table));
            jdbc.execute("insert into public.\"%1$s\" select * from fresh.\"%1$s\"".formatted(table));
        }
        jdbc.execute("set referential_integrity true");
    }

    private static List<String> tables(JdbcTemplate jdbc, String schema) {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                String.class,
                schema);
    }
}
