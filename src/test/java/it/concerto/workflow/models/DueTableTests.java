package it.concerto.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DueTableTests {

    @Test
    void findsNothingWrongInTheShippedTable() throws Exception {
        assertThat(DueTable.flaws("due-dates.dmn", Files.readAllBytes(Path.of("bpmn/due-dates.dmn"))))
                .isEmpty();
    }

    @Test
    void looksAtATermThatFollowsADescription() {
        assertThat(DueTable.flaws("due-dates.dmn", table("dueDates", "\"domani\"")))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.toString()).contains("Then_1"));
        assertThat(DueTable.flaws("due-dates.dmn", table("dueDates", "\"5wd\"")))
                .isEmpty();
        assertThat(DueTable.flaws("other.dmn", table("majorities", "\"domani\"")))
                .isEmpty();
    }

    private static byte[] table(String id, String term) {
        return """
                <definitions><decision id="%s"><decisionTable><rule id="Rule_1">
                <inputEntry id="When_1"><text>"Task_SignDocument"</text></inputEntry>
                <outputEntry id="Then_1"><description>Entro un giorno</description><text>%s</text></outputEntry>
                </rule></decisionTable></decision></definitions>
                """
                .formatted(id, term)
                .getBytes(StandardCharsets.UTF_8);
    }
}
