package it.concerto.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.ModelFolders;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** M8: a model that people could not read is sent back before it goes live (ADR 186). */
class M8LintTests {

    private static final Path GUIDELINE = Path.of("bpmn/guideline.bpmn");

    static Stream<Path> shipped() {
        return ModelFolders.models();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingInTheModelsOfTheProduct(Path model) throws IOException {
        assertThat(Lint.flaws(new ModelFile(model.toString(), Files.readAllBytes(model))))
                .extracting(Flaw::toString)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <bpmn:userTask id="Task_[^"]*" name="[^"]*"         | <bpmn:userTask id="Task_Plain"    | unnamed
            <bpmn:userTask id="Task_[^"]*"                      | <bpmn:userTask id="Activity_0x1a" | id
            <bpmn:endEvent id="(\\w+)" name="[^"]*"             | <bpmn:endEvent id="$1"            | unnamed
            (<bpmn:process [^>]*) name="[^"]*"                  | $1                                | unnamed
            (<bpmn:exclusiveGateway [^>]*) default="[^"]*"      | $1                                | unconditional
            (<bpmn:exclusiveGateway id="\\w+") name="[^"]*"     | $1                                | unnamed
            (<bpmn:startEvent )                                 | <bpmn:startEvent id="StartEvent_Second" name="Altro" />$1 | manyStarts
            (<bpmn:startEvent )                                 | <bpmn:startEvent id="StartEvent_Second" name="Altro" />$1 | deadEnd
            (<bpmn:endEvent )                                   | <bpmn:task id="Task_Loose" name="Altro" />$1 | deadEnd
            (<bpmn:userTask [^>]*) camunda:candidateGroups="[^"]*" | $1                             | ofNobody
            (<bpmn:endEvent )                                   | <bpmn:intermediateCatchEvent id="Event_Never" name="Mai"><bpmn:timerEventDefinition><bpmn:timeDate> </bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>$1 | never
            """)
    void findsWhatCannotBeRead(String part, String instead, String kind) throws IOException {
        var sound = Files.readString(GUIDELINE);
        var changed = sound.replaceFirst(part, instead);
        assertThat(changed).isNotEqualTo(sound);

        assertThat(Lint.flaws(new ModelFile("bpmn/guideline.bpmn", changed.getBytes(UTF_8))))
                .extracting(flaw -> flaw.why().key())
                .contains("models.flaw." + kind);
    }
}
