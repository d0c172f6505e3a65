package it.concerto.search;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileStore;
import it.concerto.identity.Role;
import it.concerto.path.PathId;
import it.concerto.testing.PlantedTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things of each kind in paths of several Ambiti, open to this or that person by chance. */
final class RandomThings {

    static final List<String> PATHS = List.of("CASARANO-PDZ-V", "TARANTO-PDZ-2018", "ALTAMURA-ANNUAL-2020-2021");

    /** For each run its own: what another has left behind has none of them, and no slip makes one of another. */
    static final List<List<String>> WORDS = List.of(
            List.of("agata", "berillo", "corallo", "diamante", "lapislazzuli"),
            List.of("ematite", "fluorite", "giacinto", "ossidiana", "tormalina"));

    private static final int DOCUMENTS = 60;
    private static final int OTHERS = 12;
    private static final int TASKS = 40;

    private final int run;
    private final Random random;
    private final JdbcClient jdbc;
    private final Documents documents;
    private final FileStore files;
    private final Clock clock;

    RandomThings(int run, Random random, JdbcClient jdbc, Documents documents, FileStore files, Clock clock) {
        this.run = run;
        this.random = random;
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
        this.clock = clock;
    }

    /** Something with its word, and the page that shows it. */
    record Planted(Kind kind, String word, String title, String page) {}

    List<Planted> plant(List<String> usernames) {
        var planted = new ArrayList<Planted>();
        for (int number = 0; number < DOCUMENTS; number++) {
            planted.add(document(number, usernames));
        }
        for (int number = 0; number < OTHERS; number++) {
            planted.add(organisation(number));
            planted.add(answer(number, usernames));
            planted.add(comment(number, usernames));
            planted.add(attachment(number, usernames));
        }
        PATHS.forEach(
                path -> planted.add(new Planted(Kind.PATH, path.toLowerCase(Locale.ROOT), path, "/percorsi/" + path)));
        usernames.forEach(this::maybeLift);
        return planted;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Planted document(int number, List<String> usernames) {
        var path = any(PATHS);
        var word = any(WORDS.get(run));
        var title = "Carta " + word + " " + number;
        var kinds = List.of(DocumentKind.values());
        DocumentKind kind;
        do {
            kind = any(kinds);
        } while (kind == DocumentKind.MANIFESTATION || kind == DocumentKind.PACT);
        var readers =
                switch (random.nextInt(4)) {
                    case 0 -> Readers.roles(any(List.of(Role.values())));
                    case 1 -> Readers.people(any(usernames));
                    default -> Readers.NOBODY_ELSE;
                };
        var file = files.store("carta-" + run + "-" + number + ".txt", ("carta " + run + " " + number).getBytes());
        var filing = new Filing(kind, title, any(List.of(Classification.values())), readers);
        documents.file(PathId.of(path), filing, file);
        return new Planted(Kind.DOCUMENT, word, title, "/documenti/" + file.sha256());
    }

    private Planted organisation(int number) {
        var path = any(PATHS);
        var word = any(WORDS.get(run));
        var name = "Gruppo " + word + " " + number;
        new PlantedEntries(jdbc, documents).organisation(path, name);
        return new Planted(Kind.ORGANISATION, word, name, "/percorsi/" + path + "/manifestazioni");
    }

    private Planted answer(int number, List<String> usernames) {
        var path = any(PATHS);
        var word = any(WORDS.get(run));
        var text = "Deliberazione " + word + " " + number;
        var task = "risposta-" + run + "-" + number;
        new PlantedEntries(jdbc, documents)
                .answer(task, path, "openCycle regionalAct Aprire il ciclo", text, any(usernames));
        return new Planted(Kind.ANSWER, word, text, "/percorsi/" + path + "/risposte/" + task);
    }

    /** On a path, or on a task that is over. */
    private Planted comment(int number, List<String> usernames) {
        var path = any(PATHS);
        var word = any(WORDS.get(run));
        var text = "Serve " + word + " " + number;
        var id = "commento-" + run + "-" + number;
        new PlantedEntries(jdbc, documents).comment(id, path, number % 2 == 0 ? "Leggere" : "-", text, any(usernames));
        return new Planted(Kind.COMMENT, word, text, "/percorsi/" + path + "/commenti/" + id);
    }

    /** On a task that is over; every other has the word in the name of its file. */
    private Planted attachment(int number, List<String> usernames) {
        var path = any(PATHS);
        var word = any(WORDS.get(run));
        var title = number % 2 == 0 ? "Nota " + word + " " + number : "Nota " + number;
        var file = files.store("nota-" + word + "-" + number + ".txt", ("nota " + run + " " + number).getBytes());
        var id = "allegato-" + run + "-" + number;
        var task = taskThatIsOver(path);
        jdbc.sql("insert into cz_attachment (id, ambito, path, task, about, title, sha256, file_name, bytes, attached,"
                        + " author, at) values (?, ?, ?, ?, 'Leggere', ?, ?, ?, 6, ?, ?, ?)")
                .params(
                        id,
                        PlantedEntries.ambito(path),
                        path,
                        task,
                        title,
                        file.sha256(),
                        file.name(),
                        file.sha256(),
                        any(usernames),
                        OffsetDateTime.now(clock))
                .update();
        return new Planted(Kind.ATTACHMENT, word, title, "/attivita/" + task + "/allegati/" + id);
    }

    /** One in each path: who opens what was attached to it is written down with the path of the task. */
    private String taskThatIsOver(String path) {
        var task = "compito-" + path;
        jdbc.sql("insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_ID_, START_TIME_, END_TIME_, TENANT_ID_,"
                        + " BUSINESS_KEY_) select 'run-' || :task, 'run-' || :task, 'planted', now(), now(), :ambito, :path"
                        + " where not exists (select 1 from ACT_HI_PROCINST where ID_ = 'run-' || :task)")
                .param("task", task)
                .param("ambito", PlantedEntries.ambito(path))
                .param("path", path)
                .update();
        jdbc.sql("insert into ACT_HI_TASKINST (ID_, PROC_INST_ID_, START_TIME_, END_TIME_)"
                        + " select :task, 'run-' || :task, now(), now()"
                        + " where not exists (select 1 from ACT_HI_TASKINST where ID_ = :task)")
                .param("task", task)
                .update();
        return task;
    }

    /** Open tasks of this or that group, or in somebody's hands; whose they are is for the reader to say. */
    List<PlantedTasks.Planted> tasks(List<String> usernames, List<String> groups) {
        var tasks = new ArrayList<PlantedTasks.Planted>();
        for (int number = 0; number < TASKS; number++) {
            var path = any(PATHS);
            var ambito = PlantedEntries.ambito(path);
            var near = Stream.concat(groups.stream(), Stream.of(ambito + "_PRES", ambito + "_UDP"))
                    .filter(group -> group.startsWith(ambito + "_"))
                    .toList();
            var task = new PlantedTasks.Planted(
                    PlantedTasks.next(),
                    Stream.of(any(near), any(near)).distinct().toList(),
                    random.nextInt(3) == 0 ? any(usernames) : null,
                    ambito,
                    path,
                    "Indirizzo",
                    "Compito " + any(WORDS.get(run)) + " " + run + " " + number,
                    null,
                    clock.instant().plus(Duration.ofDays(number)));
            new PlantedTasks(jdbc).plant(task);
            tasks.add(task);
        }
        return tasks;
    }

    /** Some have asked for contacts in clear, whether they may or not. */
    private void maybeLift(String username) {
        var path = any(PATHS);
        jdbc.sql(
                        "insert into cz_clear_text (path, username, asked_at, ambito, reason, last_day) values (?,?,?,?,'r',?)")
                .params(
                        path,
                        username,
                        OffsetDateTime.now(clock),
                        PlantedEntries.ambito(path),
                        LocalDate.now(clock).plusDays(random.nextInt(3) - 1L))
                .update();
    }
}
