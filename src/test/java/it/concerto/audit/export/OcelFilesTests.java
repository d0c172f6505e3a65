package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import it.concerto.documents.FiledVersion;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.HistoryActivity;
import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvent.Doer;
import it.concerto.workflow.HistoryEvent.Transition;
import it.concerto.workflow.HistoryRun;
import it.concerto.workflow.HistorySelection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A6: the same history as OCEL 2.0, in JSON and as a database of SQLite. */
class OcelFilesTests {

    private static final Path RULES = Path.of("src/test/resources/export/ocel-2.0.schema.json");
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Instant AT = Instant.parse("2022-06-01T07:00:00Z");
    private static final ExportRequest REQUEST = new ExportRequest(
            new HistorySelection(AmbitoCode.of("CASARANO"), null, null, AT, AT.plusSeconds(86_400)), false);
    private static final HistoryRun CALLER =
            new HistoryRun("run1", "NoticeProcess", "NoticeProcess:1", "CASARANO-PDZ-V", null, AT);
    private static final HistoryRun CALLED =
            new HistoryRun("run2", "SittingProcess", "SittingProcess:1", "CASARANO-PDZ-V", "run1", AT.plusSeconds(60));

    @TempDir
    Path folder;

    @Test
    void isValidAndSpeaksOfNothingThatIsNotThere() throws Exception {
        var text = new String(write(ExportFormat.OCEL_JSON), UTF_8);

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(RULES), InputFormat.JSON);
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        var log = JsonMapper.shared().readTree(text);
        var objects = texts(log.get("objects"), "id");
        assertThat(objects).doesNotHaveDuplicates();
        assertThat(texts(log.get("events"), "id")).hasSize(7).doesNotHaveDuplicates();
        assertThat(texts(log.get("eventTypes"), "name")).containsAll(texts(log.get("events"), "type"));
        assertThat(texts(log.get("objectTypes"), "name")).containsAll(texts(log.get("objects"), "type"));
        assertThat(Stream.concat(
                                log.get("events").valueStream(),
                                log.get("objects").valueStream())
                        .flatMap(one -> one.get("relationships").valueStream())
                        .map(relation -> relation.get("objectId").asString()))
                .isNotEmpty()
                .isSubsetOf(objects);
    }

    @Test
    void saysWithWhatAnEventHasToDo() throws Exception {
        var log = JsonMapper.shared().readTree(write(ExportFormat.OCEL_JSON));

        assertThat(log.get("events")
                        .get(1)
                        .get("relationships")
                        .valueStream()
                        .map(relation -> relation.get("qualifier").asString() + " "
                                + relation.get("objectId").asString()))
                .containsExactly(
                        "path path:CASARANO-PDZ-V",
                        "run run:run1",
                        "task task:t1",
                        "doer person:anna",
                        "onBehalfOf person:bruno");
        assertThat(texts(log.get("objects"), "id"))
                .containsExactly(
                        "path:CASARANO-PDZ-V",
                        "run:run1",
                        "task:t1",
                        "person:anna",
                        "person:bruno",
                        "run:run2",
                        "task:t2",
                        "document:d1");
    }

    @Test
    void saysTheSameInSqlite() throws Exception {
        var json = JsonMapper.shared().readTree(write(ExportFormat.OCEL_JSON));
        var sqlite = open(write(ExportFormat.OCEL_SQLITE));

        assertThat(column(sqlite, "select ocel_id from event")).isEqualTo(texts(json.get("events"), "id"));
        assertThat(column(sqlite, "select ocel_id from object")).isEqualTo(texts(json.get("objects"), "id"));
        assertThat(column(sqlite, "select ocel_type from event_map_type"))
                .containsExactlyInAnyOrderElementsOf(texts(json.get("eventTypes"), "name"));
        assertThat(column(sqlite, "select ocel_type from object_map_type"))
                .isEqualTo(texts(json.get("objectTypes"), "name"));
        assertThat(column(sqlite, "select ocel_event_id || ocel_object_id || ocel_qualifier from event_object"))
                .isEqualTo(related(json.get("events")));
        assertThat(column(sqlite, "select ocel_source_id || ocel_target_id || ocel_qualifier from object_object"))
                .isEqualTo(related(json.get("objects")));
        var approving = column(sqlite, "select ocel_type_map from event_map_type where ocel_type = 'Approvare 🚀'")
                .get(0);
        assertThat(column(sqlite, "select ocel_time || transition || element from event_" + approving))
                .containsExactly(
                        "2022-06-01T07:00:00.000ZstartTask_Approve",
                        "2022-06-01T07:00:01.000ZcompleteTask_Approve",
                        "2022-06-01T07:00:00.000ZstartTask_Approve",
                        "2022-06-01T07:00:01.000ZcompleteTask_Approve");
        assertThat(column(sqlite, "select caller from object_run where ocel_id = 'run:run2'"))
                .containsExactly("run1");
    }

    @ParameterizedTest
    @EnumSource(names = {"OCEL_JSON", "OCEL_SQLITE"})
    void leavesNothingBehind(ExportFormat format) throws Exception {
        var before = temporary();

        write(format);
        assertThat(temporary()).isEqualTo(before);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> write(format, new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("nobody listens");
                    }
                }));
        assertThat(temporary()).isEqualTo(before);
    }

    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(TEMPORARY)) {
            return files.filter(file -> file.getFileName().toString().matches("concerto-(objects|ocel).*"))
                    .toList();
        }
    }

    private static byte[] write(ExportFormat format) throws IOException {
        var file = new ByteArrayOutputStream();
        write(format, file);
        return file.toByteArray();
    }

    private static void write(ExportFormat format, OutputStream out) throws IOException {
        try (var log = (OcelLog) Exports.log(format, out, REQUEST)) {
            for (var run : List.of(CALLER, CALLED)) {
                var task = run.equals(CALLER) ? "t1" : "t2";
                var activity =
                        new HistoryActivity("Task_Approve:" + task, "Task_Approve", "Approvare 🚀", "userTask", task);
                log.add(new HistoryEvent(run, activity, Transition.START, AT, null));
                log.add(new HistoryEvent(
                        run,
                        activity,
                        Transition.COMPLETE,
                        AT.plusSeconds(1),
                        new Doer("anna", "bruno", "CASARANO_UDP")));
            }
            var end = new HistoryActivity("EndEvent:1", "EndEvent_Sent", "Già «spedito»", "noneEndEvent", null);
            log.add(new HistoryEvent(CALLED, end, Transition.CANCEL, AT, null));
            log.add(new FiledVersion("d1", "CASARANO-PDZ-V", "NOTICE", 1, AT));
            log.add(new FiledVersion("d1", "CASARANO-PDZ-V", "NOTICE", 2, AT.plusSeconds(9)));
            log.end();
        }
    }

    private JdbcClient open(byte[] database) throws IOException {
        var file = Files.write(folder.resolve("log.sqlite"), database);
        return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + file));
    }

    private static List<String> column(JdbcClient sqlite, String sql) {
        return sqlite.sql(sql).query(String.class).list();
    }

    private static List<String> texts(JsonNode rows, String name) {
        return rows.valueStream().map(row -> row.get(name).asString()).toList();
    }

    private static List<String> related(JsonNode rows) {
        var related = new ArrayList<String>();
        rows.forEach(row -> row.get("relationships")
                .forEach(relation -> related.add(row.get("id").asString()
                        + relation.get("objectId").asString()
                        + relation.get("qualifier").asString())));
        return related;
    }
}
