package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of {@link ArchitectureTests} finds what was planted for it: none guards nothing. */
class ArchitectureRulesTests {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private static final Map<String, List<String>> FOUND = Map.ofEntries(
            Map.entry("onlyTheEdgeKnowsTheEngine", List.of("KnowsTheEngine", "ReadsModels")),
            Map.entry("onlyTheGatewayCallsTheEngine", List.of("CallsTheEngine")),
            Map.entry("onlyTheGatewaySaysWhoActs", List.of("SaysWhoActs")),
            Map.entry("whoeverAsksTheEngineIsKnown", List.of("AsksForNobody.count()")),
            Map.entry("nobodyWritesNativeQueries", List.of("WritesNativeQueries")),
            Map.entry("stepsAreHiddenAndLiveInProcess", List.of("PublicStep")),
            Map.entry("controllersAreHiddenAndLiveInWeb", List.of("PublicController", "ControllerElsewhere")),
            Map.entry("noGrabBags", List.of("planted.util.Anything")),
            Map.entry("namesSayWhatAThingIs", List.of("DateHelper")),
            Map.entry("dependenciesComeThroughConstructors", List.of("InjectsAField")),
            Map.entry("nobodyStopsThreadsByForce", List.of("StopsThreads", "CancelsWork")),
            Map.entry("nobodyRunsCommands", List.of("RunsCommands")),
            Map.entry("nobodyReadsObjects", List.of("ReadsObjects")),
            Map.entry("everyPackageIsNullMarked", List.of("planted.plan.DateHelper")));

    static Stream<Arguments> rules() {
        return Arrays.stream(ArchitectureTests.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> {
                    try {
                        return Arguments.of(field.getName(), field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void finds(String name, ArchRule rule) {
        assertThat(FOUND).containsKey(name);
        var details =
                String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails());

        assertThat(details).contains(FOUND.get(name));
    }
}
