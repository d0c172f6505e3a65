package it.concerto.governance.guideline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import it.concerto.governance.guideline.DraftingTeam;
import it.concerto.governance.guideline.GuidelineProposal;
import it.concerto.governance.guideline.Guidelines;
import it.concerto.governance.guideline.process.ProposeGuidelinesHandler.Cofinancing;
import it.concerto.governance.guideline.process.ProposeGuidelinesHandler.Priority;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.TableModel;
import it.concerto.testing.Configurations;
import it.concerto.testing.PaperTask;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuidelineHandlersTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");

    private final Guidelines guidelines = mock();
    private final PlanningPaths paths = mock();
    private final Ambiti ambiti = mock(RETURNS_DEEP_STUBS);
    private final Sittings sittings = mock();
    private final SittingWording wording = mock(RETURNS_DEEP_STUBS);
    private final People people = mock();
    private final DraftingTeam team = mock();
    private final Acts acts = mock();

    @BeforeEach
    void path() {
        PlanningPath path = mock();
        given(path.id()).willReturn(PATH);
        given(path.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        given(path.configuration()).willReturn(Configurations.small());
        given(paths.get(PATH)).willReturn(path);
        given(ambiti.get(AMBITO).members()).willReturn(List.of(new Municipality(IstatCode.of("075016"), "Casarano")));
    }

    @Test
    void asksAPriorityForEveryAreaAndAnAmountOfEveryComune() {
        given(guidelines.latest(PATH)).willReturn(Optional.empty());

        var given = proposing().given(task("CASARANO_GT"));

        assertThat(given.get("priorities"))
                .isEqualTo(List.of(Map.of("area", "A1", "priority", 3), Map.of("area", "A2", "priority", 3)));
        assertThat(given.get("cofinancing"))
                .isEqualTo(List.of(Map.of("municipality", "075016", "amount", BigDecimal.ZERO)));
    }

    @Test
    void startsFromWhatWasRejected() {
        var former = new GuidelineProposal(
                "Indirizzi", "Testo", Map.of("A2", 5), BigDecimal.TEN, Map.of(), TableModel.ONE_PER_AREA, true, null);
        given(guidelines.latest(PATH)).willReturn(Optional.of(former));

        var given = proposing().given(task("CASARANO_GT"));

        assertThat(given).containsEntry("guidelines", "Testo").containsEntry("focusGroups", true);
        assertThat(given.get("priorities"))
                .isEqualTo(List.of(Map.of("area", "A1", "priority", 3), Map.of("area", "A2", "priority", 5)));
    }

    @Test
    void countsTheRoundForTheGatewayThatEndsTheLoop() throws Exception {
        given(guidelines.propose(any(), any(), any())).willReturn(2);
        var task = task("CASARANO_GT");
        var answer = new ProposeGuidelinesHandler.Answer(
                "Indirizzi",
                List.of(new Priority("A1", 5), new Priority("A2", 1)),
                "Testo",
                BigDecimal.ZERO,
                List.of(new Cofinancing("075016", BigDecimal.TEN)),
                TableModel.ONE_PER_AREA,
                false,
                List.of());

        proposing().accept(task, answer);

        then(guidelines)
                .should()
                .propose(
                        PATH,
                        new GuidelineProposal(
                                "Indirizzi",
                                "Testo",
                                Map.of("A1", 5, "A2", 1),
                                BigDecimal.ZERO,
                                Map.of("075016", BigDecimal.TEN),
                                TableModel.ONE_PER_AREA,
                                false,
                                null),
                        "anna");
        assertThat(task.get(ProposalVariables.ROUND)).contains(2);
        assertThat(task.get(ProposalVariables.PURPOSE)).contains(Purpose.GUIDELINE.name());
    }

    @Test
    void offersDraftersAndSocialWorkersAsTheTeam() {
        var sara = new Person("sara", "Sara Blu", "sara@example.org", Set.of(GroupId.of("CASARANO_SSP")));
        given(people.in(AMBITO, Role.SSP)).willReturn(List.of(sara));

        var given = appointing().given(task("CASARANO_PRES"));

        assertThat(given.get("members")).isEqualTo(List.of("sara"));
        assertThat(given.get("facilitators")).isEqualTo(List.of());
    }

    @Test
    void endsTheStageOnceTheTeamIsNamed() throws Exception {
        var task = task("CASARANO_PRES");

        appointing().accept(task, new AppointTeamHandler.Answer(List.of("sara", "gino"), List.of("sara"), "resp"));

        then(team).should().appoint(PATH, List.of("sara", "gino"), List.of("sara"), "resp", "anna");
        assertThat(task.get(ProcessVariable.OUTCOME)).contains("INDIRIZZO_APPROVED");
    }

    @Test
    void leavesTheStageOpenWhenTheTeamIsRefused() throws Exception {
        willThrow(new RuleBroken("A6", "members", "governance.guideline.teamTooSmall"))
                .given(team)
                .appoint(any(), any(), any(), any(), any());
        var task = task("CASARANO_PRES");

        assertThatThrownBy(() -> appointing().accept(task, new AppointTeamHandler.Answer(List.of(), List.of(), "resp")))
                .hasFieldOrPropertyWithValue("field", "members");
        assertThat(task.get(ProcessVariable.OUTCOME)).isEmpty();
    }

    private ProposeGuidelinesHandler proposing() {
        return new ProposeGuidelinesHandler(guidelines, paths, ambiti, sittings, wording);
    }

    private AppointTeamHandler appointing() {
        return new AppointTeamHandler(team, guidelines, acts, people, wording);
    }

    private static PaperTask task(String group) {
        return PaperTask.of("Task_ProposeGuidelines", PATH.value(), group);
    }
}
