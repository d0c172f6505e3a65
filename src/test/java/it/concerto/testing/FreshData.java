package it.concerto.testing;

import it.concerto.database.Settled;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Gives each test class the data and the hour with which the application began: writing its rows back takes a second,
 * starting it once more takes ten. A PostgreSQL, which names its schemas in small letters, belongs to one class alone.
 */
public final class FreshData implements TestExecutionListener {

    public static final String BEGINNING = "2022-05-09T09:00";

    private static final String ENDS =
            """
            update %1$s.cz_audit_head h set
                seq = (select e.seq from %1$s.cz_audit_event e where e.chain = h.chain order by e.seq desc limit 1),
                hash = (select e.hash from %1$s.cz_audit_event e where e.chain = h.chain order by e.seq desc limit 1)
            where exists (select 1 from %1$s.cz_audit_event e where e.chain = h.chain)
            """;

    @Override
    public void beforeTestClass(TestContext test) {
        var beans = test.getApplicationContext();
        var jdbc = beans.getBean(JdbcTemplate.class);
        if (tables(jdbc, "PUBLIC").isEmpty()) {
            return;
        }
        if (tables(jdbc, "FRESH").isEmpty()) {
            keep(jdbc);
        } else {
            bringBack(jdbc);
            forgetWhatWasSettled(beans);
            beans.getBean(MovableClock.class).set(BEGINNING);
        }
    }

    private static void keep(JdbcTemplate jdbc) {
        jdbc.execute("create schema fresh");
        for (var table : tables(jdbc, "PUBLIC")) {
            jdbc.execute("create table fresh.\"%1$s\" as select * from public.\"%1$s\"".formatted(table));
        }
        endChainsWhereTheirEventsEnd(jdbc, "fresh");
    }

    /**
     * The post adds to chains by itself, perhaps between the copy of the one table and of the other. Each end is held
     * first: an event under way is committed, and seen, before the last one is looked for.
     */
    private static void endChainsWhereTheirEventsEnd(JdbcTemplate jdbc, String schema) {
        var source = Objects.requireNonNull(jdbc.getDataSource());
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(held -> {
            jdbc.queryForList("select chain from %s.cz_audit_head order by chain for update".formatted(schema));
            jdbc.execute(ENDS.formatted(schema));
        });
    }

    private static void bringBack(JdbcTemplate jdbc) {
        jdbc.execute("set referential_integrity false");
        for (var table : tables(jdbc, "FRESH")) {
            jdbc.execute("truncate table public.\"%s\"".formatted(table));
            jdbc.execute("insert into public.\"%1$s\" select * from fresh.\"%1$s\"".formatted(table));
        }
        jdbc.execute("set referential_integrity true");
        jdbc.execute("delete from public.cz_audit_event e where e.seq > (select h.seq from fresh.cz_audit_head h"
                + " where h.chain = e.chain)");
        endChainsWhereTheirEventsEnd(jdbc, "public");
    }

    /** What never changes once it is committed has just been taken back. */
    private static void forgetWhatWasSettled(ApplicationContext beans) {
        beans.getBeansOfType(Object.class, false, false).values().stream()
                .map(AopTestUtils::<Object>getUltimateTargetObject)
                .filter(bean -> bean.getClass().getName().startsWith("it.concerto."))
                .forEach(bean -> ReflectionUtils.doWithFields(
                        bean.getClass(), field -> forget(bean, field.getName()), FreshData::isSettled));
    }

    private static boolean isSettled(Field field) {
        return field.getType() == Settled.class;
    }

    private static void forget(Object bean, String field) {
        var settled = Objects.requireNonNull(ReflectionTestUtils.getField(bean, field));
        var lately = Objects.requireNonNull(ReflectionTestUtils.getField(settled, "values"));
        ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(lately, "values"))).clear();
    }

    private static List<String> tables(JdbcTemplate jdbc, String schema) {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                String.class,
                schema);
    }
}
