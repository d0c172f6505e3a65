package it.concerto.audit.export;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.DARIO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import it.concerto.audit.reads.Reads;
import it.concerto.documents.FiledVersions;
import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Letters;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.HistorySelection;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A6: what the engine remembers, as files that other programs read. */
@EngineTest
@Import({Exports.class, ExportTrail.class, Reads.class, FiledVersions.class})
class A6ExportTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final Instant MORNING = Instant.parse("2022-06-01T07:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant TWO_HOURS_LATER = MORNING.plus(HOUR).plus(HOUR);
    private static final Person VERA = auditor("CASARANO_AUD");

    @Autowired
    Exports exports;

    @Autowired
    Letters letters;

    @Autowired
    SignersInScope signersInScope;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void oneLetterIsWrittenAndCounted() throws Exception {
        signersInScope.signers = List.of("anna", "bruno");
        clock.set(MORNING);
        letters.begin(path);
        clock.advance(HOUR);
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        clock.advance(HOUR);
        letters.send();
    }

    @AfterEach
    void throwAway() {
        clock.set(MORNING);
        letters.throwAway(path);
    }

    @Test
    void tellsEveryBeginningAndEveryEndOnce() throws Exception {
        var events = XesReading.events(xes(VERA, all(null)));

        assertThat(events)
                .hasSize(beginningsAndEnds("p.TENANT_ID_ = 'CASARANO'"))
                .extracting(event -> event.get("identity:id"))
                .doesNotHaveDuplicates();
        assertThat(XesReading.events(xes(VERA, all(path))))
                .hasSize(beginningsAndEnds("p.BUSINESS_KEY_ = '" + path + "'"))
                .hasSizeGreaterThan(6);
    }

    @Test
    void tellsWhatHappenedWhenAndWhoDidIt() throws Exception {
        assertThat(XesReading.traces(xes(ANNA, all(path))).get(0))
                .containsEntry("process", "LetterProcess")
                .containsEntry("path", path)
                .containsEntry("started", "2022-06-01T07:00:00.000Z");
        assertThat(XesReading.events(xes(ANNA, all(path))))
                .filteredOn(event -> event.get("element").equals("Task_WriteLetter"))
                .extracting(
                        event -> event.get("concept:name"),
                        event -> event.get("lifecycle:transition"),
                        event -> event.get("time:timestamp"),
                        event -> event.get("org:resource"),
                        event -> event.get("org:group"))
                .containsExactly(
                        tuple("Scrivere la lettera", "start", "2022-06-01T07:00:00.000Z", null, null),
                        tuple("Scrivere la lettera", "complete", "2022-06-01T08:00:00.000Z", "anna", "CASARANO_UDP"));
    }

    @Test
    void tellsOfEachRunInTheOrderOfWhatHappened() throws Exception {
        var events = XesReading.events(xes(
                VERA,
                new HistorySelection(
                        CASARANO,
                        path,
                        "LetterProcess",
                        MORNING,
                        MORNING.plus(HOUR).plusMillis(1))));

        assertThat(events)
                .extracting(event -> event.get("element") + " " + event.get("lifecycle:transition"))
                .startsWith(
                        "StartEvent_Asked start",
                        "StartEvent_Asked complete",
                        "Task_WriteLetter start",
                        "Task_WriteLetter complete",
                        "Gateway_Urgent start",
                        "Gateway_Urgent complete");
        assertThat(events).extracting(event -> event.get("time:timestamp")).isSorted();
    }

    @Test
    void tellsWhatWasTakenAwayFromWhatWasDone() throws Exception {
        letters.throwAway(path);

        assertThat(XesReading.events(xes(VERA, all(path))))
                .filteredOn(event -> event.get("lifecycle:transition").equals("ate_abort"))
                .extracting(event -> event.get("element"))
                .contains("CallActivity_Sign");
    }

    @Test
    void tellsAPeriodThatIsOverTheSameForEver() throws Exception {
        var morning = new HistorySelection(CASARANO, path, null, MORNING, TWO_HOURS_LATER.plusMillis(1));
        for (var format : ExportFormat.values()) {
            var before = export(VERA, morning, format, true);

            assertThat(export(VERA, morning, format, true)).as("%s", format).isEqualTo(before);
        }
        var before = xes(VERA, morning);
        clock.advance(HOUR);
        letters.throwAway(path);

        assertThat(xes(VERA, morning)).isEqualTo(before);
        assertThat(XesReading.events(xes(VERA, morning)))
                .extracting(event -> event.get("time:timestamp"))
                .contains("2022-06-01T09:00:00.000Z")
                .doesNotContain("2022-06-01T10:00:00.000Z");
    }

    @Test
    void tellsInOcelBesideWhatHappenedWhichDocumentsWereFiled() throws Exception {
        file("before", MORNING.minusMillis(1));
        file("within", MORNING);
        var morning = new HistorySelection(CASARANO, path, null, MORNING, TWO_HOURS_LATER.plusMillis(1));
        var letters = new HistorySelection(CASARANO, path, "LetterProcess", MORNING, TWO_HOURS_LATER.plusMillis(1));

        assertThat(new String(export(VERA, morning, ExportFormat.OCEL_JSON, true), UTF_8))
                .contains("document:within" + path.substring(9, 30), "Task_WriteLetter")
                .doesNotContain("document:before", "anna");
        assertThat(new String(export(VERA, letters, ExportFormat.OCEL_JSON, true), UTF_8))
                .contains("Task_WriteLetter")
                .doesNotContain("document:");
    }

    private void file(String name, Instant at) {
        var id = name + path.substring(9, 30);
        jdbc.sql("insert into cz_document values (?, 'CASARANO', ?, 'NOTICE', ?, 'PUBLIC', ?)")
                .params(id, path, name, at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into cz_document_version values (?, 1, 'CASARANO', 'x', 'avviso.pdf', ?)")
                .params(id, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void asksForOneProcessOnly() throws Exception {
        var signatures =
                new HistorySelection(CASARANO, path, "SignLetterProcess", MORNING, MORNING.plus(HOUR.multipliedBy(24)));

        assertThat(XesReading.traces(xes(VERA, signatures))).isNotEmpty().allSatisfy(trace -> assertThat(trace)
                .containsEntry("process", "SignLetterProcess"));
    }

    @Test
    void hidesWhoDidItUnderTheSameNameEachTime() throws Exception {
        var hidden = export(VERA, all(path), ExportFormat.XES, true);

        assertThat(new String(hidden, UTF_8)).doesNotContain("anna");
        assertThat(XesReading.events(hidden))
                .filteredOn(event -> event.containsKey("org:resource"))
                .extracting(event -> event.get("org:resource"))
                .isNotEmpty()
                .allMatch(name -> name.matches("P-[0-9a-f]{16}"));
    }

    @Test // BR-01
    void givesNothingToOtherAmbitiAndAllPathsToTheAuditorAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> xes(DARIO, all(path)));
        assertThatIllegalArgumentException().isThrownBy(() -> xes(auditor("TARANTO_AUD"), all(null)));
        assertThatIllegalArgumentException().isThrownBy(() -> xes(ANNA, all(null)));
        assertThatIllegalArgumentException().isThrownBy(() -> xes(auditor("CASARANO_RAG"), all(path)));
    }

    private static Person auditor(String group) {
        return new Person("vera", "Vera Sala", "vera@example.org", Set.of(GroupId.of(group)));
    }

    private static HistorySelection all(@Nullable String path) {
        return new HistorySelection(CASARANO, path, null, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private byte[] xes(Person person, HistorySelection selection) throws Exception {
        return export(person, selection, ExportFormat.XES, false);
    }

    private byte[] export(Person person, HistorySelection selection, ExportFormat format, boolean hidesPeople)
            throws Exception {
        var file = new ByteArrayOutputStream();
        exports.write(person, new ExportRequest(selection, hidesPeople), format, () -> file);
        return file.toByteArray();
    }

    private int beginningsAndEnds(String where) {
        return jdbc.sql(
                        "select count(*) + count(a.END_TIME_) from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_ where "
                                + where)
                .query(Integer.class)
                .single();
    }
}
