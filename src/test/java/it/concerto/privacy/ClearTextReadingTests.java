package it.concerto.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.TestDatabase;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the cover is lifted is read once for all that a page shows, and again once somebody lifts it. */
class ClearTextReadingTests {

    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    private static final String PATH = "CASARANO-PDZ-V";

    private final DataSource source = TestDatabase.source("V0061__privacy.sql");
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final ClearText clearText = new ClearText(jdbc, event -> {}, Clock.systemUTC());
    private final Person auditor =
            new Person("revisore", "Revisore", "revisore@example.org", Set.of(GroupId.of("CASARANO_AUD")));

    @Test
    void asksOncePerPathInATransaction() {
        transaction.executeWithoutResult(status -> {
            assertThat(isRead()).isFalse();
            jdbc.sql("insert into cz_clear_text (path, username, asked_at, ambito, reason, last_day)"
                            + " values (?, 'revisore', current_timestamp, 'CASARANO', 'Verifica', date '2999-01-01')")
                    .param(PATH)
                    .update();

            assertThat(isRead()).isFalse();
            assertThat(clearText.isFor(auditor, AMBITO, "CASARANO-PDZ-VI")).isFalse();
        });

        assertThat(isRead()).isTrue();
    }

    @Test
    void knowsAtOnceThatItWasLifted() {
        transaction.executeWithoutResult(status -> {
            assertThat(isRead()).isFalse();

            clearText.lift(auditor, AMBITO, PATH, "Verifica a campione.", 1);

            assertThat(isRead()).isTrue();
        });
    }

    private boolean isRead() {
        return clearText.isFor(auditor, AMBITO, PATH);
    }
}
