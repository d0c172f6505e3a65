package it.concerto.search;

import static java.util.Objects.requireNonNull;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.testing.PlantedTasks;
import it.concerto.testing.PlantedTasks.Planted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things to be found, in the paths of the demonstration. */
final class PlantedEntries {

    private static final String DECLARED =
            """
            {"participantKind":"CITIZEN","fiscalCode":"RSSMRA85T10A562S","legalName":"Mario Rossi",
             "email":"mario@example.org","areas":[],"proposals":[],"pactAccepted":true,"pact":[],"signedForm":[],
             "declarations":true,"privacyRead":true}""";

    private static final OffsetDateTime SAID = OffsetDateTime.parse("2022-05-09T09:00:00Z");

    private static int number = 700;

    private final JdbcClient jdbc;
    private final Documents documents;

    PlantedEntries(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The lines of a file beside this class, in their columns. */
    static Stream<List<String>> lines(String file) {
        var resource = requireNonNull(PlantedEntries.class.getResourceAsStream("/search/" + file));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("; ?")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void all() {
        lines("entries.txt").forEach(line -> {
            var path = line.get(1);
            switch (line.get(0)) {
                case "DOCUMENT" -> document(path, line.get(2), line.get(3));
                case "TASK" -> task(path, line.get(2), line.get(3));
                case "COMMENT" -> comment(next("commento"), path, line.get(3), line.get(2), "enea.nardone");
                case "ANSWER" -> answer(next("risposta"), path, line.get(3), line.get(2), "enea.nardone");
                default -> organisation(path, line.get(2));
            }
        });
    }

    void document(String path, String title, String file) {
        var content = new FileRef("a".repeat(64), file);
        documents.file(PathId.of(path), DocumentKind.OTHER, title, Classification.PUBLIC, content);
    }

    /** @return its id */
    String organisation(String path, String name) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into cz_manifestation (id, ambito, path, number, received_at, channel, kind, participant,"
                        + " fiscal_code, email, content, hash, status) values (?, ?, ?, ?,"
                        + " '2022-05-23T08:00:00Z', 'PORTAL', 'CITIZEN', ?, 'RSSMRA85T10A562S',"
                        + " 'mario@example.org', ?, 'h', 'RECEIVED')")
                .params(id, ambito(path), path, ++number, name, DECLARED)
                .update();
        return id;
    }

    private static String next(String kind) {
        return kind + "-" + ++number;
    }

    /** @param about the task, or "-" for the whole path */
    void comment(String id, String path, String about, String text, String author) {
        var isOfPath = about.equals("-");
        jdbc.sql(
                        "insert into cz_comment (id, ambito, path, task, about, said, author, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        ambito(path),
                        path,
                        isOfPath ? null : "compito-" + id,
                        isOfPath ? null : about,
                        text,
                        author,
                        SAID)
                .update();
    }

    /** @param where form, question, and the task as it is called */
    void answer(String task, String path, String where, String text, String person) {
        var parts = where.split(" ", 3);
        jdbc.sql("insert into cz_task_answer (task, ambito, path, task_key, task_name, process, stage,"
                        + " process_instance_id, candidates, form_id, form_deployment_id, answer, person, at)"
                        + " values (?, ?, ?, 'Task_Planted', ?, 'GuidelineProcess', 'Indirizzo', 'p', '', ?,"
                        + " (select max(DEPLOYMENT_ID_) from ACT_RE_CAMFORMDEF where KEY_ = ?), ?, ?, ?)")
                .params(
                        task,
                        ambito(path),
                        path,
                        parts[2],
                        parts[0],
                        parts[0],
                        "{\"" + parts[1] + "\":\"" + text + "\",\"note\":\"zaffiro\"}",
                        person,
                        SAID)
                .update();
    }

    private void task(String path, String name, String subject) {
        new PlantedTasks(jdbc)
                .plant(new Planted(
                        PlantedTasks.next(),
                        List.of(ambito(path) + "_UDPRESP"),
                        null,
                        ambito(path),
                        path,
                        "Concertazione",
                        name,
                        subject.equals("-") ? null : subject,
                        Instant.parse("2022-06-10T22:00:00Z")));
    }

    static String ambito(String path) {
        return path.substring(0, path.indexOf('-'));
    }
}
