package it.concerto.path.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;

import it.concerto.path.PathConfiguration;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.ProcessTestEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole path with its stages played by one step that gives the answers of a script. */
class PlanPathProcessTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private static final PlanningPaths paths = mock();
    private static final Stages stages = new Stages();
    private static final List<String> councils = Collections.synchronizedList(new ArrayList<>());

    @RegisterExtension
    static final ProcessTestEngine engine = ProcessTestEngine.with(Map.of(
            "openPath", new OpenPathStep(paths),
            "reopenDraft", new ReopenDraftStep(),
            "finishPath", new FinishPathStep(paths),
            "stopPath", new StopPathStep(paths, event -> {}),
            "evaluateCouncils", stages,
            "stage", stages,
            "councilsInScope", councils));

    @BeforeEach
    void prepare() {
        reset(paths);
        stages.begin();
        councils.clear();
        councils.add("075016");
        Stages.deployTo(engine.getProcessEngine());
    }

    @Test
    void takesAPlanFromItsGuidelineToItsPublication() {
        var path = run(CouncilTiming.BEFORE_CONFERENCE);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(stages.played)
                .containsExactly(
                        "GuidelineProcess",
                        "NoticeProcess",
                        "ConcertationProcess",
                        "DraftingProcess",
                        "OutcomeProcess",
                        "AdoptionProcess",
                        "CouncilProcess 075016",
                        "Task_EvaluateCouncilsBefore",
                        "PublicationProcess");
        then(paths).should().finish(PATH);
        then(paths).should(never()).stop(PATH);
    }

    @Test
    void goesFromTheDraftToItsAdoptionWhereNoOutcomeIsAsked() {
        var path = start(CouncilTiming.NONE, false);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(stages.played).contains("DraftingProcess", "AdoptionProcess").doesNotContain("OutcomeProcess");
    }

    @Test
    void handsEachStageItsPathAndItsAmbito() {
        run(CouncilTiming.BEFORE_CONFERENCE);

        assertThat(stages.given)
                .hasSize(Stages.ALL.size())
                .containsOnly(tuple(PATH.value(), PATH.value(), "CASARANO").toList());
    }

    @ParameterizedTest
    @EnumSource(CouncilTiming.class)
    void letsCouncilsDeliberateBeforeTheConferenceOrAfterItOrNotAtAll(CouncilTiming timing) {
        var path = run(timing);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(passed(path).stream().distinct().filter(activity -> List.of(
                                "CallActivity_CouncilsBefore", "Event_RegionalStage", "CallActivity_CouncilsAfter")
                        .contains(activity)))
                .containsExactlyElementsOf(
                        switch (timing) {
                            case BEFORE_CONFERENCE -> List.of("CallActivity_CouncilsBefore", "Event_RegionalStage");
                            case AFTER_CONFERENCE -> List.of("Event_RegionalStage", "CallActivity_CouncilsAfter");
                            case NONE -> List.of("Event_RegionalStage");
                        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 35})
    void asksEveryCouncilInScope(int number) {
        councils.clear();
        IntStream.range(0, number).forEach(index -> councils.add("0750%02d".formatted(index)));

        var path = run(CouncilTiming.AFTER_CONFERENCE);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(stages.played.stream().filter(stage -> stage.startsWith("CouncilProcess")))
                .containsExactlyInAnyOrderElementsOf(councils.stream()
                        .map(council -> "CouncilProcess " + council)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GuidelineProcess, INDIRIZZO_REJECTED_FINAL",
        "NoticeProcess, NOTICE_CANCELLED",
        "AdoptionProcess, REJECTED"
    })
    void stopsWhereAStageEndsThePath(String stage, String outcome) {
        stages.answer(stage, outcome);

        assertStopped(run(CouncilTiming.NONE));

        assertThat(stages.played).endsWith(stage);
    }

    // BR-60
    @ParameterizedTest
    @EnumSource(
            value = CouncilTiming.class,
            names = {"BEFORE_CONFERENCE", "AFTER_CONFERENCE"})
    void stopsWhenARequiredCouncilDoesNotApprove(CouncilTiming timing) {
        stages.answer("evaluateCouncils", "NOT_APPROVED");

        assertStopped(run(timing));

        assertThat(stages.played).doesNotContain("PublicationProcess");
    }

    // BR-61
    @ParameterizedTest
    @EnumSource(
            value = CouncilTiming.class,
            names = {"BEFORE_CONFERENCE", "AFTER_CONFERENCE"})
    void bringsWhatCouncilsAskToTheCoordinamentoAndBack(CouncilTiming timing) {
        stages.answer("evaluateCouncils", "AMENDMENTS_PROPOSED", "APPROVED");

        var path = run(timing);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(stages.played("DraftingProcess")).isEqualTo(1);
        assertThat(stages.played("AdoptionProcess")).isEqualTo(2);
        assertThat(stages.played("CouncilProcess 075016")).isEqualTo(2);
    }

    @Test
    void reopensTheDraftTwiceForTheOutcomeMeetingAndThenGoesOn() {
        stages.answer("OutcomeProcess", "REDRAFT", "REDRAFT", "REDRAFT");

        var path = run(CouncilTiming.NONE);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(stages.played("DraftingProcess")).isEqualTo(3);
        assertThat(stages.played("AdoptionProcess")).isEqualTo(1);
    }

    @Test
    void reopensTheDraftTwiceForTheCoordinamentoAndThenStops() {
        stages.answer("AdoptionProcess", "REDRAFT", "REDRAFT", "REDRAFT");

        assertStopped(run(CouncilTiming.NONE));

        assertThat(stages.played("DraftingProcess")).isEqualTo(3);
        assertThat(stages.played("AdoptionProcess")).isEqualTo(3);
    }

    @Test
    void countsTheTwoLoopsApart() {
        stages.answer("OutcomeProcess", "REDRAFT", "REDRAFT", "OUTCOME_SIGNED", "OUTCOME_SIGNED", "OUTCOME_SIGNED");
        stages.answer("AdoptionProcess", "REDRAFT", "REDRAFT", "ADOPTED");

        var path = run(CouncilTiming.NONE);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(stages.played("DraftingProcess")).isEqualTo(5);
    }

    @Test
    void doesNotTakeTheMeetingsRequestForTheCoordinamentos() {
        stages.answer("OutcomeProcess", "OUTCOME_SIGNED", "REDRAFT", "REDRAFT", "OUTCOME_SIGNED");
        stages.answer("AdoptionProcess", "REDRAFT", "REDRAFT", "ADOPTED");

        var path = run(CouncilTiming.NONE);

        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PlanPublished");
        assertThat(stages.played("AdoptionProcess")).isEqualTo(3);
    }

    private static ProcessInstance run(CouncilTiming timing) {
        return start(timing, true);
    }

    private static ProcessInstance start(CouncilTiming timing, boolean outcomeRequired) {
        PathConfiguration configuration = mock();
        PlanningPath path = mock();
        given(configuration.councilTiming()).willReturn(timing);
        given(configuration.outcomeRequired()).willReturn(outcomeRequired);
        given(path.configuration()).willReturn(configuration);
        given(paths.get(PATH)).willReturn(path);
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "PlanPathProcess", PATH.value(), Map.of("path", PATH.value(), "ambito", "CASARANO"));
    }

    private static void assertStopped(ProcessInstance path) {
        ProcessEngineTests.assertThat(path).isEnded().hasPassed("EndEvent_PathStopped");
        then(paths).should().stop(PATH);
        then(paths).should(never()).finish(PATH);
    }

    private static List<String> passed(ProcessInstance path) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> activity.getRootProcessInstanceId().equals(path.getId()))
                .map(activity -> activity.getActivityId())
                .toList();
    }
}
