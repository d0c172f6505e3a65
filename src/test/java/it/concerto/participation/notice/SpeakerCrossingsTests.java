package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PartialDate;
import it.concerto.path.PathBackground;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second one begins when the first has written and not yet committed, and is let go on once it waits for it. */
@DisplayName("3.b changes of one manifestation that cross each other follow each other")
class SpeakerCrossingsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final LocalDate TABLE_DAY = LocalDate.of(2022, 6, 20);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final DataSource source = TestDatabase.source(
            "V0080__participation_notices.sql",
            "V0081__participation_manifestations.sql",
            "V0082__participation_sessions.sql",
            "V0083__participation_portal.sql");
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final ManifestationStore register = new ManifestationStore(jdbc);
    private final PlanningPaths paths = mock();
    private final Calendars calendars = mock();
    private final WorkingDays days = mock();
    private final NoticeLetters letters = mock();
    private final Deeds deeds = mock();
    private final MovableClock clock = MovableClock.at("2022-06-17T18:00");
    private final ParticipationWording wording = new ParticipationWording(Templates.messages("participation"));
    private final SpeakerChanges changes = new SpeakerChanges(
            register,
            new SpeakerChangeStore(jdbc, clock),
            new SpeakerTerms(calendars, paths, ShippedTerms.countedBy(days), wording, clock),
            new SpeakerNews(letters, mock(), mock(), deeds, wording),
            mock());
    private final Withdrawals withdrawals =
            new Withdrawals(register, new WithdrawalStore(jdbc), paths, letters, mock(), wording, this::forget, clock);

    private Callable<Object> second = () -> "nothing";
    private Future<Object> crossed = mock();

    @BeforeEach
    void planATable() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(CASARANO);
        given(path.configuration())
                .willReturn(Configurations.with(
                        Access.REGISTRATION,
                        LocalDateTime.parse("2022-06-08T12:00"),
                        List.of(),
                        4,
                        false,
                        null,
                        PathBackground.NONE));
        given(paths.get(PATH)).willReturn(path);
        given(paths.status(PATH)).willReturn(PathStatus.RUNNING);
        given(calendars.of(PATH)).willReturn(List.of(table()));
        given(days.before(any(), any(), any())).willReturn(TABLE_DAY.minusDays(3));
        var content = Expressions.of("00743110157", choice("A1", "Ada Conte"), choice("A2", "Dina Rizzo"));
        register.insert(
                new Manifestation(
                        "m-1",
                        PATH,
                        1,
                        Instant.EPOCH,
                        Channel.PORTAL,
                        null,
                        content,
                        List.of(),
                        "hash",
                        Status.ADMITTED,
                        null),
                CASARANO,
                "key",
                clock.instant());
    }

    @AfterEach
    void leave() {
        other.shutdownNow();
    }

    @Test
    void keepsBothOfTwoAreas() throws Exception {
        willAnswer(call -> {
                    cross();
                    return null;
                })
                .willDoNothing()
                .given(deeds)
                .record(any(), any(), any(), anyString());
        second = () -> change("A2", "Ciro Mele");

        assertThat(inTransaction(() -> change("A1", "Bea Sole"))).isEqualTo("done");

        assertThat(crossed.get()).isEqualTo("done");
        assertThat(register.get("m-1").content().areas())
                .extracting(Expression.AreaChoice::representative)
                .containsExactly("Bea Sole", "Ciro Mele");
        assertThat(jdbc.sql("select representative from cz_area_choice order by area")
                        .query(String.class)
                        .list())
                .containsExactly("Bea Sole", "Ciro Mele");
    }

    @Test
    @DisplayName("BR-78 contacts that were forgotten do not come back with a change that began before")
    void leavesForgottenWhatWasForgotten() throws Exception {
        second = () -> change("A1", "Bea Sole");

        assertThat(inTransaction(() -> {
                    withdrawals.withdraw("m-1", new Withdrawal("Chiudiamo", false, true), null);
                    return "done";
                }))
                .isEqualTo("done");

        assertThat(crossed.get()).isInstanceOf(RuleBroken.class);
        assertThat(register.get("m-1").content().contacts().email()).isEmpty();
        assertThat(register.get("m-1").content().areas())
                .extracting(Expression.AreaChoice::representativeEmail)
                .containsOnlyNulls();
        assertThat(jdbc.sql("select count(*) from cz_area_choice where email is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Object change(String area, String name) throws RuleBroken {
        changes.change("m-1", new SpeakerForm(area, name, "Educatrice", "new@example.org", null, "Turno"), null);
        return "done";
    }

    /** As the application does where contacts are waived. */
    private void forget(Object event) {
        if (event instanceof ContactsWaived waived) {
            var left = new ContactsOf(waived.manifestation().content()).left();
            register.forgetContacts(waived.manifestation().id(), left);
            cross();
        }
    }

    private void cross() {
        crossed = other.submit(() -> inTransaction(second));
        var end = System.nanoTime() + LONGEST.toNanos();
        while (waiting() == 0) {
            assertThat(System.nanoTime()).as("Nobody waits for the first one").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Integer.class)
                .single();
    }

    /** What it gave, or why it was refused. */
    private Object inTransaction(Callable<Object> change) {
        return transactions.execute(transaction -> {
            try {
                return change.call();
            } catch (Exception e) {
                transaction.setRollbackOnly();
                return e;
            }
        });
    }

    private static Session table() {
        var plan = new PlannedSession(
                1,
                SessionType.TABLE,
                new PartialDate.Day(TABLE_DAY),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("A1", "A2"),
                0,
                null,
                false);
        return new Session(plan, Session.Status.PLANNED, null, null, null);
    }
}
