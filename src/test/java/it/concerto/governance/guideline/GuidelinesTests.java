package it.concerto.governance.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.governance.proposal.OpinionPaper;
import it.concerto.governance.proposal.Opinions;
import it.concerto.governance.proposal.Opinions.Statement;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.identity.Absent;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.path.TableModel;
import it.concerto.testing.Configurations;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two areas, two Comuni. */
class GuidelinesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 20);

    private final PlanningPaths paths = mock();
    private final Ambiti ambiti = mock(RETURNS_DEEP_STUBS);
    private final People people = mock();
    private final Accounts accounts = mock();
    private final MovableClock clock = MovableClock.at("2022-04-20T10:00");
    private Guidelines guidelines;
    private DraftingTeam team;
    private final OpinionPaper paper = mock();
    private Opinions opinions;

    @BeforeEach
    void openThePath() {
        var ambito = AmbitoCode.of("CASARANO");
        PlanningPath path = mock();
        given(path.ambito()).willReturn(ambito);
        given(path.configuration()).willReturn(Configurations.small());
        given(paths.get(PATH)).willReturn(path);
        given(ambiti.get(ambito).members())
                .willReturn(List.of(
                        new Municipality(IstatCode.of("075016"), "Casarano"),
                        new Municipality(IstatCode.of("075044"), "Matino")));
        var jdbc = TestDatabase.with("V0100__governance_proposals.sql", "V0102__governance_guidelines.sql");
        var proposals = new Proposals(jdbc, clock);
        var store = new GuidelineStore(jdbc, clock);
        guidelines = new Guidelines(store, proposals, paths, ambiti);
        team = new DraftingTeam(store, paths, people, accounts, clock);
        opinions = new Opinions(jdbc, proposals, paper, clock);
        guidelines.open(PATH, "D.G.R. 353/2022", "responsabile", null, "responsabile");
    }

    @Test
    void keepsWhatWasProposedForTheNextRound() throws Exception {
        assertThat(guidelines.propose(PATH, proposal("A1", "A2"), "gt")).isEqualTo(1);
        assertThat(guidelines.propose(PATH, proposal("A1", "A2"), "gt")).isEqualTo(2);

        assertThat(guidelines.latest(PATH)).hasValueSatisfying(latest -> {
            assertThat(latest.priorities()).containsEntry("A1", 5).containsEntry("A2", 5);
            assertThat(latest.cofinancing().get("075044")).isEqualByComparingTo("1000");
        });
    }

    @Test
    @DisplayName("A2 every area has a priority")
    void refusesAnAreaWithoutPriority() {
        assertThatThrownBy(() -> guidelines.propose(PATH, proposal("A1"), "gt"))
                .hasMessageContaining("A2 governance.guideline.areaMissing")
                .hasFieldOrPropertyWithValue("field", "priorities");
    }

    @Test
    @DisplayName("A2 every Comune has an amount, if only zero")
    void refusesAComuneWithoutAmount() {
        var proposal = new GuidelineProposal(
                "Indirizzi",
                "Testo",
                Map.of("A1", 1, "A2", 2),
                BigDecimal.ZERO,
                Map.of("075016", BigDecimal.ZERO),
                TableModel.ONE_PER_AREA,
                false,
                null);

        assertThatThrownBy(() -> guidelines.propose(PATH, proposal, "gt"))
                .hasFieldOrPropertyWithValue("field", "cofinancing")
                .extracting("arguments")
                .isEqualTo(List.of("Matino"));
    }

    @Test
    @DisplayName("A6 the drafting group has two members at least")
    void refusesAGroupOfOne() {
        somebody("sara", "CASARANO_SSP");

        assertThatThrownBy(() -> team.appoint(PATH, List.of("sara", "sara"), List.of(), "responsabile", "pres"))
                .hasMessageContaining("governance.guideline.teamTooSmall");
    }

    @Test
    @DisplayName(
            "A6 who is named has the role; one member of the drafting group is of the Servizio Sociale Professionale of this Ambito")
    void refusesAGroupWithoutSocialWorker() throws Exception {
        somebody("sara", "PUTIGNANO_SSP");
        somebody("gino", "CASARANO_GT");
        var members = List.of("sara", "gino");

        assertThatThrownBy(() -> team.appoint(PATH, members, List.of(), "responsabile", "pres"))
                .hasMessageContaining("governance.guideline.noSocialWorker");
        somebody("sara", "CASARANO_SSP");
        team.appoint(PATH, members, List.of("sara"), "gino", "pres");
        then(accounts).should().assign(Set.of("sara", "gino"), GroupId.of("CASARANO_GT"), TODAY, null);
        then(accounts).should().assign(Set.of("sara"), GroupId.of("CASARANO_FAC"), TODAY, null);
        then(accounts).shouldHaveNoMoreInteractions();
        assertThat(guidelines.procedureOwner(PATH)).contains("gino");
    }

    @Test
    @DisplayName("2.4.1 who drafts cannot give the accounting opinion")
    void keepsDraftersFromTheAccounts() throws Exception {
        guidelines.propose(PATH, proposal("A1", "A2"), "autrice");

        assertThatThrownBy(() -> give(Kind.ACCOUNTING, somebody("gino", "CASARANO_GT", "CASARANO_RAG")))
                .hasMessageContaining("2.4");
        assertThatThrownBy(() -> give(Kind.ACCOUNTING, somebody("autrice", "CASARANO_RAG")))
                .hasMessageContaining("2.4");
        give(Kind.ACCOUNTING, somebody("rita", "CASARANO_RAG"));
    }

    @Test
    @DisplayName("2.4.2, BR-18 one person does not sign both opinions on one act")
    void keepsTheTwoOpinionsApart() throws Exception {
        guidelines.propose(PATH, proposal("A1", "A2"), "autrice");
        var both = somebody("rosa", "CASARANO_RAG", "CASARANO_UDPRESP");
        give(Kind.TECHNICAL, both);

        verify(paper).file(any(), any(), eq(both));
        assertThatThrownBy(() -> give(Kind.ACCOUNTING, both)).hasMessageContaining("BR-18");
    }

    @Test
    @DisplayName(
            "2.4.2 who stands in for the signer of one opinion does not sign the other, nor for who wrote the proposal")
    void keepsThemApartFromSubstitutes() throws Exception {
        guidelines.propose(PATH, proposal("A1", "A2"), "autrice");
        give(Kind.TECHNICAL, somebody("rosa", "CASARANO_UDPRESP"));

        assertThatThrownBy(() -> give(Kind.ACCOUNTING, substituteOf("rosa"))).hasMessageContaining("BR-18");
        assertThatThrownBy(() -> give(Kind.ACCOUNTING, substituteOf("autrice"))).hasMessageContaining("2.4");
    }

    private static Person substituteOf(String username) {
        var accountant = GroupId.of("CASARANO_RAG");
        var theirs = GroupId.of("CASARANO_SSP");
        return new Person(
                "rita",
                "Rita Perrone",
                "rita@example.org",
                Set.of(accountant, theirs),
                Map.of(theirs, new Absent(username, username)));
    }

    private void give(Kind kind, Person signer) throws Exception {
        opinions.give(PATH, Purpose.GUIDELINE, kind, new Statement(Result.FAVOURABLE, null, TODAY), signer);
    }

    private Person somebody(String username, String... groups) {
        var ids = new HashSet<GroupId>();
        for (var group : groups) {
            ids.add(GroupId.of(group));
        }
        var person = new Person(username, username, username + "@example.org", Set.copyOf(ids));
        given(people.find(username)).willReturn(Optional.of(person));
        return person;
    }

    private static GuidelineProposal proposal(String... areas) {
        var priorities = new HashMap<String, Integer>();
        for (var area : areas) {
            priorities.put(area, 5);
        }
        var amount = new BigDecimal("1000.00");
        return new GuidelineProposal(
                "Indirizzi",
                "Testo",
                priorities,
                BigDecimal.ZERO,
                Map.of("075016", amount, "075044", amount),
                TableModel.ONE_PER_AREA,
                false,
                null);
    }
}
