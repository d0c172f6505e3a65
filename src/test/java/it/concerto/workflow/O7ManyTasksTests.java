package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.EngineTest;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.PlantedTasks.Planted;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O7: of more tasks than anybody looks through, those due first are counted, and a number that may be greater says so. */
@EngineTest
class O7ManyTasksTests {

    private static final List<String> GROUPS = List.of("CASARANO_GT", "CASARANO_RAG");

    private static final Person ADA = new Person(
            "ada", "Ada Rizzo", "ada@example.org", Set.of(GroupId.of(GROUPS.get(0)), GroupId.of(GROUPS.get(1))));

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    private PlantedTasks planted;

    /** 30 late, 20 due within a week, the rest in half a year's time, the last of them a rare one; three in hand. */
    @BeforeEach
    void plant() {
        planted = new PlantedTasks(jdbc);
        for (int number = 0; number < CountedRows.MOST; number++) {
            plant(GROUPS.get(number % 2), null, "Approvare", number < 30 ? -3 : number < 50 ? 5 : 180);
        }
        for (int number = 0; number < 3; number++) {
            plant(GROUPS.get(0), "ada", "Approvare", 360);
        }
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from cz_inbox where task like 'planted-%'").update();
    }

    @Test
    void countsWhatIsDueFirst() {
        plant(GROUPS.get(1), null, "Cosa rara", 300);

        var filters = List.of(InboxFilter.of(InboxView.ALL), words("rara"), words("approvare"));
        var totals = tasks.totals(ADA, filters);
        assertThat(tasks.totals(ADA, filters))
                .as("now that it is known how many there are")
                .isEqualTo(totals);

        assertThat(totals.counts().groups()).hasToString("300+");
        assertThat(totals.counts().all()).hasToString("303+");
        assertThat(totals.matches()).extracting(InboxCount::toString).containsExactly("303+", "?", "303+");
        assertThat(tasks.list(ADA, words("rara"), null, 20).rows())
                .as("the list itself goes on")
                .hasSize(1);
    }

    @Test
    void countsToTheEndWhatIsInHandAndWhatIsDueBefore() {
        plant(GROUPS.get(1), null, "Cosa rara", 300);

        var filters = List.of(
                InboxFilter.of(InboxView.MINE),
                of(InboxView.ALL, Urgency.LATE),
                of(InboxView.GROUPS, Urgency.WITHIN_7_DAYS),
                of(InboxView.ALL, Urgency.NO_TERM));
        var totals = tasks.totals(ADA, filters);

        assertThat(totals.counts().mine()).isEqualTo(new InboxCount(3, false));
        assertThat(totals.counts().late()).isEqualTo(new InboxCount(30, false));
        assertThat(totals.matches()).extracting(InboxCount::toString).containsExactly("3", "30", "20", "?");
    }

    /** Whatever is known of how many there are: one statement, whose every look at the table ends, and the same rows. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsNoMoreThanItCounts(boolean areFew) {
        plant(GROUPS.get(0), null, "Cosa rara", 300);
        var statements = new CountedStatements();
        var listening = (DataSource) statements.postProcessAfterInitialization(source, "source");

        var rows = new CountedRows(ADA, List.of(words("rara"))).read(JdbcClient.create(listening), areFew);

        assertThat(rows).hasSize(CountedRows.MOST + 3);
        assertThat(rows).as("the first by term").noneMatch(row -> row.told().contains("rara"));
        assertThat(statements.take()).singleElement().satisfies(sql -> assertThat(occurrences("fetch first", sql))
                .isGreaterThanOrEqualTo(occurrences("from cz_inbox", sql)));
    }

    private static int occurrences(String words, String sql) {
        return sql.split(words, -1).length - 1;
    }

    @Test
    void countsAllOfAsManyAsAreLookedThrough() {
        jdbc.sql(
                        "delete from cz_inbox where task = (select min(task) from cz_inbox where owner = 'G:CASARANO_GT' and task like 'planted-%')")
                .update();

        var counts = tasks.counts(ADA);

        assertThat(counts.groups()).isEqualTo(new InboxCount(CountedRows.MOST - 1, false));
        assertThat(counts.all()).hasToString("302");
    }

    private void plant(String group, String assignee, String name, int days) {
        planted.plant(new Planted(
                PlantedTasks.next(),
                List.of(group),
                assignee,
                "CASARANO",
                "CASARANO-A",
                "Concertazione",
                name,
                null,
                Rome.endOfMinute(LocalDate.ofInstant(clock.instant(), Rome.ZONE)
                        .plusDays(days)
                        .atTime(23, 59))));
    }

    private static InboxFilter words(String words) {
        return new InboxFilter(InboxView.ALL, null, null, null, null, null, words);
    }

    private static InboxFilter of(InboxView view, Urgency urgency) {
        return new InboxFilter(view, null, null, null, null, urgency, null);
    }
}
