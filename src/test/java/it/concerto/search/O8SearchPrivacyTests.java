package it.concerto.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.concerto.WholePathTest;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.search.RandomThings.Planted;
import it.concerto.testing.PlantedTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** O8: what a page refuses to somebody is never found by them, and what it shows them is; not even a number tells of the rest. */
@WholePathTest
class O8SearchPrivacyTests {

    private static final Set<Kind> KEPT = EnumSet.complementOf(EnumSet.of(Kind.PATH, Kind.TASK));
    private static final int PEOPLE = 16;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    List<Findable> findables;

    @Autowired
    Documents documents;

    @Autowired
    FileStore files;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    @ParameterizedTest
    @CsvSource({"0, 20221122", "1, 1907"})
    @DisplayName("O8 random people find exactly what their pages show them, and of tasks exactly what is theirs to do")
    void findsWhatThePagesShowAndNothingElse(int run, long seed) throws Exception {
        var random = new Random(seed);
        var words = RandomThings.WORDS.get(run);
        var usernames = people(run, random);
        var things = new RandomThings(run, random, jdbc, documents, files, clock);
        var planted = things.plant(usernames);
        var tasks = things.tasks(usernames, groups(usernames));
        index.rebuild();

        var seen = 0;
        var done = 0;
        for (var username : usernames) {
            var person = people.findActive(username).orElseThrow();
            var shown = new HashSet<Planted>();
            for (var one : planted) {
                if (List.of(200, 302).contains(status(username, one.page()))) {
                    shown.add(one);
                }
            }
            seen += shown.size();
            findsExactly(person, words, planted, shown);
            findsNoTaskThatIsRefused(person);
            done += findsTheTasksThatAreTheirs(person, words, tasks);
            words.forEach(word -> asksTheDatabaseByTheSameRule(person, word));
        }
        assertThat(seen).as("readable in all").isBetween(PEOPLE, PEOPLE * planted.size() - PEOPLE);
        assertThat(done).as("tasks in all").isBetween(PEOPLE, PEOPLE * tasks.size() / 2);
    }

    private void findsExactly(Person person, List<String> words, List<Planted> planted, Set<Planted> shown) {
        for (var word : queries(planted)) {
            for (var kind : words.contains(word) ? KEPT : Set.of(Kind.PATH)) {
                var expected = shown.stream()
                        .filter(one -> one.kind() == kind && one.word().equals(word))
                        .map(Planted::title)
                        .collect(Collectors.toCollection(TreeSet::new));
                var results = search.find(person, word, kind, "");
                // what lacks a word was not meant
                var group = results.wholly() ? results.groups() : List.<Results.Group>of();
                var found = new TreeSet<String>();
                group.forEach(one -> one.hits()
                        .forEach(
                                hit -> found.add(kind == Kind.PATH ? hit.found().path() : text(kind, hit.found()))));

                assertThat(found).as("%s %s of %s", word, kind, person.groups()).isEqualTo(expected);
                assertThat(group.stream().mapToLong(Results.Group::total).sum())
                        .as("how many %s %s of %s", word, kind, person.groups())
                        .isEqualTo(expected.size());
            }
        }
    }

    /** The last word of the modules hides nothing that the database has counted. */
    private void asksTheDatabaseByTheSameRule(Person person, String word) {
        var sql = new SearchSql(person, Term.of(word), 1, findables);
        var ids = jdbc.sql(sql.best(1_000))
                .params(sql.values())
                .query((row, n) -> Map.entry(row.getString("kind"), row.getString("id")))
                .list();
        for (var findable : findables) {
            var kept = ids.stream()
                    .filter(id -> id.getKey().equals(findable.kind().name()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
            assertThat(findable.show(person, kept).keySet())
                    .as("%s %s of %s", word, findable.kind(), person.groups())
                    .isEqualTo(kept);
        }
    }

    private static String text(Kind kind, Found found) {
        return kind == Kind.ANSWER ? found.detail() : found.title();
    }

    private static Set<String> queries(List<Planted> planted) {
        return planted.stream().map(Planted::word).collect(Collectors.toSet());
    }

    /** @return how many there are */
    private int findsTheTasksThatAreTheirs(Person person, List<String> words, List<PlantedTasks.Planted> tasks) {
        var theirs = 0;
        for (var word : words) {
            var expected = tasks.stream()
                    .filter(task -> task.name().contains(word) && isTheirs(person, task))
                    .map(PlantedTasks.Planted::name)
                    .toList();
            var groups = search.find(person, word, Kind.TASK, "").groups();
            assertThat(groups)
                    .as("%s of %s %s", word, person.username(), person.groups())
                    .flatMap(Results.Group::hits)
                    .extracting(hit -> hit.found().title())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(groups.stream().mapToLong(Results.Group::total).sum()).isEqualTo(expected.size());
            theirs += expected.size();
        }
        return theirs;
    }

    /** By what is written down of accounts alone: in their hands and of an Ambito of theirs, or free and for a group of theirs. */
    private boolean isTheirs(Person person, PlantedTasks.Planted task) {
        var groups = jdbc.sql("select group_id from cz_role_assignment where username = ?")
                .param(person.username())
                .query(String.class)
                .list();
        return task.assignee() == null
                ? groups.stream().anyMatch(task.groups()::contains)
                : task.assignee().equals(person.username())
                        && groups.stream().anyMatch(group -> group.startsWith(task.ambito() + "_"));
    }

    /** Of those that have a page the demonstration has enough. */
    private void findsNoTaskThatIsRefused(Person person) throws Exception {
        for (var path : RandomThings.PATHS) {
            for (var group : search.find(person, path, Kind.TASK, "").groups()) {
                for (var hit : group.hits()) {
                    if (!hit.found().address().contains("planted")) {
                        assertThat(status(person.username(), hit.found().address()))
                                .isEqualTo(200);
                    }
                }
            }
        }
    }

    private int status(String username, String address) throws Exception {
        return pages.perform(get(address).with(user(username)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<String> groups(List<String> usernames) {
        return jdbc.sql(
                        "select distinct group_id from cz_role_assignment where username in (:usernames) order by group_id")
                .param("usernames", usernames)
                .query(String.class)
                .list();
    }

    private List<String> people(int run, Random random) throws Exception {
        var usernames = new ArrayList<String>();
        for (int number = 0; number < PEOPLE; number++) {
            var groups = new HashSet<GroupId>();
            for (int role = 0; role <= random.nextInt(2); role++) {
                groups.add(group(random));
            }
            var username = "sorte." + run + "." + number;
            var email = username + "@example.org";
            accounts.register(new NewAccount(
                    username, "Sorte " + number, email, "concerto-di-zona", groups, LocalDate.of(2022, 1, 1)));
            usernames.add(username);
        }
        return usernames;
    }

    /** Of every role, of the Region's and the Comuni's too. */
    private static GroupId group(Random random) {
        var roles = Role.values();
        var role = roles[random.nextInt(roles.length)];
        if (role == Role.REG) {
            return GroupId.of("REGIONE_REG");
        }
        var path = RandomThings.PATHS.get(role.isMunicipal() ? 0 : random.nextInt(RandomThings.PATHS.size()));
        return GroupId.of(PlantedEntries.ambito(path) + "_" + role + (role.isMunicipal() ? "_075016" : ""));
    }
}
