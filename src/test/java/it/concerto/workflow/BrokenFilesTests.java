package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.testing.Contracts;
import it.concerto.testing.LetterApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A broken model, form or translation stops the start with one line that says where and why. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenFilesTests {

    /** Its tables are made once: whatever stops a start leaves nothing in them. */
    @TempDir
    static Path database;

    @TempDir
    Path folder;

    private Path models;

    @BeforeEach
    void copyTheModels() throws Exception {
        models = LetterApplication.copyOfTheModels(folder);
    }

    @Test
    void doesNotStartWithABrokenModelAndSaysWhereAndWhyInOneLine(CapturedOutput output) throws Exception {
        var letter = models.resolve("bpmn/letter.bpmn");
        Files.writeString(letter, Files.readString(letter).replace("${countLetter}", "${dataSource}"));

        assertThatThrownBy(() -> start());

        assertThat(output)
                .containsPattern(
                        "bpmn/letter\\.bpmn, line \\d+, Task_CountLetter: attribute"
                                + " camunda:delegateExpression must be a published step as \\$\\{publishNotice}, not \\$\\{dataSource}");
        assertThat(output.toString().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    @Test
    void doesNotStartWithAFormThatIsMissing(CapturedOutput output) throws Exception {
        Files.delete(models.resolve("forms/testing/sign-letter.form"));

        assertThatThrownBy(() -> start());

        assertThat(output).containsPattern("bpmn/sign-letter\\.bpmn, line \\d+, Task_SignLetter: no form signLetter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "components": [     | "components": (    | , line 5, column 17: Unexpected character
            "type": "textfield" | "type": "hologram" | , line 6, /components/0/type: components of type
            """)
    void doesNotStartWithABrokenForm(String part, String instead, String said, CapturedOutput output) throws Exception {
        var form = models.resolve("forms/testing/write-letter.form");
        Files.writeString(form, Files.readString(form).replace(part, instead));

        assertThatThrownBy(() -> start());

        assertThat(output.toString().lines())
                .anyMatch(line -> line.startsWith("forms/testing/write-letter.form" + said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            5dd                       | Not a term such as 5wd or 15cd: 5dd
            5wd after                 | Not a term such as 5wd, 2wd after sittingOn or 5cd before sittingOn else 2wd: 5wd after
            5wd since wantedOn        | Not a term such as 5wd, 2wd after sittingOn or 5cd before sittingOn else 2wd: 5wd since wantedOn
            5wd after wantedOn else x | Not a term such as 5wd or 15cd: x
            2h before wantedOn        | No hours are counted from a day: 2h before wantedOn
            """)
    void doesNotStartWithATermThatNobodyCanCount(String term, String said, CapturedOutput output) throws Exception {
        var table = models.resolve("bpmn/due-dates.dmn");
        Files.writeString(table, Files.readString(table).replace("5wd after wantedOn", term));

        assertThatThrownBy(() -> start());

        assertThat(output.toString().lines()).contains("bpmn/due-dates.dmn, line 7, Out_WriteLetter: " + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            terms      | Then_minutes"><text>"15cd" | Then_minutes"><text>"5 giorni" | , line 12, Then_minutes: Not a term such as 5wd or 15cd: 5 giorni
            body-rules | "2/3"                      | "2 su 3"                       | , line 18, Entry_quorum: Not a fraction such as 2/3: 2 su 3
            act-terms  | "30cd"                     | 30cd                           | , line 13, Entry_councilTerm: must be a text in quotes, not 30cd
            due-dates  | "FIRST"                    | "FRIST"                        | , line 4, Table_dueDates: hitPolicy must be FIRST, not FRIST
            """)
    void doesNotStartWithADecisionTableThatCannotAnswer(
            String table, String part, String instead, String said, CapturedOutput output) throws Exception {
        for (var name : List.of("terms.dmn", "body-rules.dmn", "act-terms.dmn", "due-dates.dmn")) {
            Files.copy(Path.of("bpmn", name), models.resolve("bpmn/" + name), StandardCopyOption.REPLACE_EXISTING);
        }
        var file = models.resolve("bpmn/" + table + ".dmn");
        assertThat(file).content().contains(part);
        Files.writeString(file, Files.readString(file).replace(part, instead));

        assertThatThrownBy(() -> start(Contracts.ofModules()));

        assertThat(output.toString().lines()).contains("bpmn/" + table + ".dmn" + said);
        assertThat(output.toString().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    /** Nobody asks for it, so nothing of ours looks into it; the engine still does. */
    @Test
    void doesNotStartWithATableThatTheEngineCannotRead(CapturedOutput output) throws Exception {
        var table = Files.readString(models.resolve("bpmn/due-dates.dmn"));
        Files.writeString(
                models.resolve("bpmn/agenda.dmn"),
                table.replace("dueDates", "agenda").replace("\"FIRST\"", "\"FRIST\""));

        assertThatThrownBy(() -> start());

        assertThat(output.toString().lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith("bpmn/agenda.dmn, line 4: ").contains("FRIST"));
        assertThat(output.toString().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            forms/testing/write-letter_en.properties | subjekt.label = Subject | forms/testing/write-letter_en.properties, line 1, subjekt.label: no text of that key in forms/testing/write-letter.form
            forms/testing/write-letter_en.properties | subject.label =         | forms/testing/write-letter_en.properties, line 1: no text for subject.label
            bpmn/letter_en.properties                | Task_Rite = Write       | bpmn/letter_en.properties, line 1, Task_Rite: no text of that key in bpmn/letter.bpmn
            bpmn/lettera_en.properties               | Task_WriteLetter = Do   | bpmn/lettera_en.properties: no model or form of that name beside it
            """)
    void doesNotStartWithABrokenTranslation(String file, String line, String said, CapturedOutput output)
            throws Exception {
        Files.writeString(models.resolve(file), line);

        assertThatThrownBy(() -> start());

        assertThat(output.toString().lines()).contains(said);
    }

    private void start(Class<?>... more) {
        LetterApplication.start(
                database.resolve("concerto"),
                Map.of("concerto.models", models.toUri().toString()),
                more);
    }
}
