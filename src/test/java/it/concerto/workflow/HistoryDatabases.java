package it.concerto.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Rome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Both databases with the tables that figures are reckoned from, on a machine whose clock changes in summer. */
final class HistoryDatabases implements BeforeAllCallback, AfterAllCallback {

    static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    static final Person VERA = new Person("vera", "Vera Sala", "vera@example.org", Set.of(GroupId.of("CASARANO_AUD")));
    static final Instant FROM = rome("2022-01-01T00:00");
    static final Instant UNTIL = rome("2023-01-01T00:00");

    private static final Clock CLOCK = Clock.fixed(rome("2024-01-01T00:00"), Rome.ZONE);
    private static final TimeZone ZONE = TimeZone.getDefault();

    private static EmbeddedPostgres postgres;
    private static List<DataSource> databases = List.of();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(Rome.ZONE));
        postgres = EmbeddedPostgres.start();
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;TIME ZONE=Europe/Rome");
        databases = List.of(withTables(h2, "h2"), withTables(postgres.getPostgresDatabase(), "postgres"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        JdbcClient.create(databases.get(0)).sql("shutdown").update();
        postgres.close();
        TimeZone.setDefault(ZONE);
    }

    /** Empty ones. */
    static Stream<DataSource> databases() {
        for (var database : databases) {
            for (var table :
                    List.of("ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_IDENTITYLINK", "cz_due_date", "cz_subject")) {
                JdbcClient.create(database).sql("delete from " + table).update();
            }
        }
        return databases.stream();
    }

    static DataSource withTables(DataSource database, String dialect) {
        var scripts = new ResourceDatabasePopulator();
        var engine = "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create.";
        scripts.addScripts(
                new ClassPathResource(engine + "engine.sql"),
                new ClassPathResource(engine + "history.sql"),
                new ClassPathResource("db/migration/V0040__workflow_tasks.sql"),
                new ClassPathResource("db/migration/V0042__workflow_due_dates.sql"));
        scripts.execute(database);
        return database;
    }

    static List<DurationFigures> nodes(DataSource database, @Nullable String comune) {
        return durations(database).ofNodes(VERA, new FigureSelection(CASARANO, "NoticeProcess", comune, FROM, UNTIL));
    }

    static DurationFigures only(List<DurationFigures> figures, String node) {
        return figures.stream()
                .filter(found -> found.id().equals(node))
                .findFirst()
                .orElseThrow();
    }

    static Durations durations(DataSource database) {
        ElementNames names = mock();
        given(names.of(any(), any(), any())).willAnswer(call -> call.getArgument(2));
        return new Durations(database, names);
    }

    static Lateness delays(DataSource database) {
        return new Delays(database, CLOCK).of(VERA, new FigureSelection(CASARANO, "NoticeProcess", null, FROM, UNTIL));
    }

    static Instant rome(String local) {
        return LocalDateTime.parse(local).atZone(Rome.ZONE).toInstant();
    }

    static Spread spread(double median, double ninth) {
        return new Spread(Duration.ofMillis(Math.round(median)), Duration.ofMillis(Math.round(ninth)));
    }
}
