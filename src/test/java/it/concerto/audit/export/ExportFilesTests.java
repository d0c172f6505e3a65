package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.HistoryActivity;
import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvent.Doer;
import it.concerto.workflow.HistoryEvent.Transition;
import it.concerto.workflow.HistoryRun;
import it.concerto.workflow.HistorySelection;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A6: what stands in the files, whatever people and models have called things. */
class ExportFilesTests {

    private static final Instant AT = Instant.parse("2022-06-01T07:00:00Z");
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final ExportRequest REQUEST =
            new ExportRequest(new HistorySelection(CASARANO, null, null, AT, AT.plusSeconds(86_400)), false);
    private static final int MANY = 200_000;
    private static final int ONE_BUFFER = 10_000;

    @Test
    void bringsOddCharactersThroughXml() throws Exception {
        var file = new StringWriter();
        var log = new XesLog(file, REQUEST);
        log.add(event(0, "Già «fatto» & <letto>\t\"due\"\r\nrighe \uD83D\uDE80 \u0000\u0007\uFFFF \uD83D|\uDE80"));
        log.end();

        assertThat(XesReading.events(file.toString().getBytes(UTF_8)))
                .extracting(event -> event.get("concept:name"))
                .containsExactly(
                        "Già «fatto» & <letto>\t\"due\"\r\nrighe \uD83D\uDE80 \uFFFD\uFFFD\uFFFD \uFFFD|\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "|cmd", "\uFF1D1"})
    void letsNoNameBecomeAFormula(String name) throws Exception {
        var file = new StringWriter();
        var log = new CsvLog(file);
        log.add(event(0, name));
        log.end();

        assertThat(file.toString()).contains(";\"'" + name + "\";");
    }

    @Test
    void leavesOtherCellsAsTheyAre() throws Exception {
        var file = new StringWriter();
        var log = new CsvLog(file);
        log.add(event(0, "Dire \"sì\"; poi - andare \uD83D\uDE80"));
        log.end();

        assertThat(file.toString().split("\r\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0]).startsWith("\uFEFF\"percorso\";\"processo\""))
                .satisfies(lines -> assertThat(lines[1])
                        .contains("\"Dire \"\"sì\"\"; poi - andare \uD83D\uDE80\"")
                        .contains("\"2022-06-01T09:00:00.000+02:00\"")
                        .endsWith("\"anna\";;\"CASARANO_UDP\""));
    }

    private interface Begun {

        EventLog on(Writer out) throws IOException;
    }

    static Stream<Arguments> logs() {
        return Stream.of(
                Arguments.of("XES", (Begun) out -> new XesLog(out, REQUEST)),
                Arguments.of("CSV", (Begun) out -> new CsvLog(out)),
                Arguments.of("OCEL", (Begun) out -> new OcelLog(new OcelJson(out))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void keepsNothingOfWhatIsWritten(String name, Begun begun) throws Exception {
        var sink = new CountingWriter();
        try (var log = begun.on(sink)) {
            for (int number = 1; number <= MANY; number++) {
                log.add(event(number, "Approvare"));
                assertThat(sink.written).isGreaterThan(number * 150L - ONE_BUFFER);
            }
            log.end();
        }

        assertThat(sink.written).isGreaterThan(MANY * 150L);
    }

    private static HistoryEvent event(int number, String name) {
        var run = new HistoryRun("run" + number / 100, "NoticeProcess", "NoticeProcess:1", "CASARANO-PDZ-V", null, AT);
        return new HistoryEvent(
                run,
                new HistoryActivity("Task_Approve:" + number, "Task_Approve", name, "userTask", "task" + number),
                Transition.COMPLETE,
                AT,
                new Doer("anna", null, "CASARANO_UDP"));
    }

    /** Takes everything and keeps nothing. */
    private static final class CountingWriter extends Writer {

        private long written;

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            written += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
