package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.testing.EngineTest;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.PlantedTasks.Planted;
import it.concerto.time.Rome;
import it.concerto.workflow.engine.InboxProjection;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O7: what a filter counts is what its list shows, and never more than the person may see. */
@EngineTest
class O7CountsTests {

    /** The first two are Zeno's. */
    private static final List<String> GROUPS = List.of("CASARANO_RAG", "CASARANO_GT", "CASARANO_UDP", "TARANTO_RAG");

    private static final Person ZENO = new Person(
            "zeno",
            "Zeno Riva",
            "zeno@example.org",
            GROUPS.subList(0, 2).stream().map(GroupId::of).collect(Collectors.toSet()));

    private static final List<String> PATHS = List.of("CASARANO-A", "CASARANO-B");
    private static final List<String> STAGES = List.of("Avviso pubblico", "Concertazione");
    private static final List<String> NAMES =
            List.of("Approvare l’atto", "Convocare la Città", "Pubblicare l'Avviso 100%", "Lodare_tutto");
    private static final List<String> TYPED =
            List.of("citta", "L'AVVISO", "approvare atto", "%", "_", "nardò", "' or 1=1");

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Random random;

    @AfterEach
    void clear() {
        jdbc.sql("delete from cz_inbox where task like 'planted-%'").update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twentyRandomFiltersCountWhatTheyShow(long seed) {
        random = new Random(seed);
        var planted = IntStream.range(0, 150).mapToObj(n -> task()).toList();
        assertThat(planted)
                .as("tasks with a row for each of Zeno's groups")
                .anyMatch(task ->
                        task.assignee() == null && task.groups().containsAll(GROUPS.subList(0, 2)) && isSeen(task));
        planted.forEach(new PlantedTasks(jdbc)::plant);
        var filters = IntStream.range(0, 20).mapToObj(n -> filter()).toList();

        var totals = tasks.totals(ZENO, filters);

        for (int place = 0; place < filters.size(); place++) {
            var filter = filters.get(place);
            var expected = planted.stream()
                    .filter(task -> isSeen(task) && shows(filter, task))
                    .map(Planted::task)
                    .collect(Collectors.toSet());
            var shown = shown(filter);
            assertThat(shown).as("%s", filter).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
            assertThat(totals.matches().get(place)).as("%s", filter).isEqualTo(new InboxCount(expected.size(), false));
        }
        assertThat(totals.matches()).anyMatch(count -> count.number() > 0);
        assertThat(totals.counts().all())
                .isEqualTo(new InboxCount(
                        planted.stream().filter(O7CountsTests::isSeen).count(), false));
        assertThat(totals.paths()).isSubsetOf(PATHS);
    }

    private List<String> shown(InboxFilter filter) {
        var shown = new ArrayList<String>();
        String after = null;
        do {
            var page = tasks.list(ZENO, filter, after, 7);
            page.rows().forEach(row -> shown.add(row.taskId()));
            after = page.next();
        } while (after != null);
        return shown;
    }

    private Planted task() {
        var groups = GROUPS.stream().filter(group -> random.nextInt(3) == 0).toList();
        var assignee = groups.isEmpty() ? "zeno" : one(Arrays.asList(null, null, "zeno", "bruno"));
        var first = groups.isEmpty() ? "CASARANO" : groups.get(0).split("_")[0];
        return new Planted(
                PlantedTasks.next(),
                groups,
                assignee,
                first,
                first.equals("CASARANO") ? one(PATHS) : "TARANTO-A",
                one(STAGES),
                one(NAMES),
                one(Arrays.asList(null, "Nardò", "Matino")),
                due());
    }

    private Instant due() {
        var day = LocalDate.ofInstant(clock.instant(), Rome.ZONE).plusDays(random.nextInt(14) - 3);
        return random.nextInt(4) == 0
                ? InboxProjection.NO_TERM
                : Rome.endOfMinute(day.atTime(random.nextInt(24), random.nextInt(60)));
    }

    private InboxFilter filter() {
        return new InboxFilter(
                one(List.of(InboxView.values())),
                perhaps(PATHS),
                perhaps(STAGES),
                perhaps(List.of(Role.RAG, Role.GT, Role.UDP)),
                perhaps(List.of("nardo", "MATINO")),
                perhaps(List.of(Urgency.values())),
                perhaps(TYPED));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T perhaps(List<T> all) {
        return random.nextInt(3) == 0 ? one(all) : null;
    }

    /** Zeno has it, or may claim it. */
    private static boolean isSeen(Planted task) {
        if (task.assignee() != null) {
            return task.assignee().equals("zeno") && task.ambito().equals("CASARANO");
        }
        return task.ambito().equals("CASARANO") && task.groups().stream().anyMatch(GROUPS.subList(0, 2)::contains);
    }

    private boolean shows(InboxFilter filter, Planted task) {
        var mine = task.assignee() != null;
        return (filter.view() == InboxView.ALL || mine == (filter.view() == InboxView.MINE))
                && (filter.path() == null || filter.path().equals(task.path()))
                && (filter.stage() == null || filter.stage().equals(task.stage()))
                && (filter.role() == null || isFor(filter.role(), task))
                && (filter.urgency() == null || isDue(filter.urgency(), task.due()))
                && has(task.subject(), filter.subject())
                && has(task.name() + " " + Objects.toString(task.subject(), ""), filter.words());
    }

    private static boolean isFor(Role role, Planted task) {
        return Set.copyOf(GROUPS.subList(0, 2)).stream()
                .anyMatch(group -> group.endsWith("_" + role) && task.groups().contains(group));
    }

    private boolean isDue(Urgency urgency, Instant due) {
        var now = clock.instant();
        var days = LocalDate.ofInstant(due, Rome.ZONE).toEpochDay()
                - LocalDate.ofInstant(now, Rome.ZONE).toEpochDay();
        return switch (urgency) {
            case LATE -> due.isBefore(now);
            case TODAY -> !due.isBefore(now) && days == 0;
            case WITHIN_3_DAYS -> !due.isBefore(now) && days <= 3;
            case WITHIN_7_DAYS -> !due.isBefore(now) && days <= 7;
            case NO_TERM -> due.equals(InboxProjection.NO_TERM);
        };
    }

    private static boolean has(String text, String typed) {
        return typed == null
                || Stream.of(plain(typed).split(" ")).allMatch(plain(Objects.toString(text, ""))::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", " ")
                .toLowerCase()
                .strip()
                .replaceAll(" +", " ");
    }
}
