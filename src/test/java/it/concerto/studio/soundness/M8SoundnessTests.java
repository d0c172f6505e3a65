package it.concerto.studio.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.studio.soundness.DrawnModel.Fault;
import it.concerto.testing.ModelFolders;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** M8: a process in which somebody could wait for ever, come twice or never come is found before it goes live (ADR 186). */
class M8SoundnessTests {

    static Stream<Path> shipped() {
        return ModelFolders.models();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingInTheModelsOfTheProduct(Path model) throws IOException {
        assertThat(Soundness.flaws(new ModelFile(model.toString(), Files.readAllBytes(model))))
                .extracting(Flaw::toString)
                .isEmpty();
    }

    @Test
    void findsNothingInModelsThatAreSoundByConstruction() {
        assertThat(LongStream.range(0, 300)).allSatisfy(seed -> assertThat(Soundness.flaws(DrawnModel.sound(seed)))
                .as("seed %d", seed)
                .extracting(Flaw::toString)
                .isEmpty());
    }

    static Stream<Arguments> seeded() {
        return Stream.of(Fault.values())
                .flatMap(fault -> IntStream.range(0, 10).mapToObj(seed -> Arguments.of(fault, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void findsEachSeededFault(Fault fault, int seed) {
        assertThat(Soundness.flaws(DrawnModel.with(fault, seed)))
                .extracting(flaw -> flaw.why().key())
                .contains("models.flaw." + fault.shows);
    }

    @ParameterizedTest
    @CsvSource({"inclusiveGateway, 28", "parallelGateway, 40"})
    void saysThatAProcessIsTooLargeToBeLookedAt(String gateway, int branches) {
        assertThat(Soundness.flaws(DrawnModel.wide(gateway, branches)))
                .extracting(flaw -> flaw.why().key())
                .containsExactly("models.flaw.tooManyStates");
    }

    @Test
    void isNotStoppedByManyReminders() {
        assertThat(Soundness.flaws(DrawnModel.reminding(60)))
                .extracting(Flaw::toString)
                .isEmpty();
    }
}
