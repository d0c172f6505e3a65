package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.LetterApplication;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a killed process may leave: tasks that the inbox does not know, and rows of tasks that are no more. */
@ExtendWith(OutputCaptureExtension.class)
class InboxCheckTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @TempDir
    Path folder;

    @Test
    void writesTheInboxAgainWhenItDiffersFromTheEngine(CapturedOutput output) {
        try (var first = LetterApplication.start(folder.resolve("concerto"), Map.of())) {
            var processes = first.getBean(Processes.class);
            processes.start("LetterProcess", CASARANO, "CASARANO-LOST-P1", Map.of());
            processes.start("LetterProcess", CASARANO, "CASARANO-DONE-P1", Map.of());
            var jdbc = first.getBean(JdbcClient.class);
            jdbc.sql("delete from cz_inbox where path = 'CASARANO-LOST-P1'").update();
            jdbc.sql("update cz_inbox set task = 'gone' where path = 'CASARANO-DONE-P1'")
                    .update();
        }

        try (var second = LetterApplication.start(folder.resolve("concerto"), Map.of())) {
            var tasks = second.getBean(Tasks.class);
            assertThat(tasks.of(ANNA, "CASARANO-LOST-P1")).hasSize(1);
            assertThat(tasks.of(ANNA, "CASARANO-DONE-P1")).singleElement().satisfies(row -> assertThat(row.taskId())
                    .isNotEqualTo("gone"));
            assertThat(output).contains("rows of the inbox differed");
        }
    }
}
