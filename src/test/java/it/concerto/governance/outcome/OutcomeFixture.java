package it.concerto.governance.outcome;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Outbox;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.HandedPapers;
import it.concerto.participation.Participants;
import it.concerto.participation.Referent;
import it.concerto.participation.Referents;
import it.concerto.path.Area;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.plan.SheetSummary;
import it.concerto.plan.Sheets;
import it.concerto.signatures.SignatureRounds;
import it.concerto.testing.ShippedTerms;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.Deeds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Casarano's draft before its outcome meeting: three referents, two areas, two sheets, and real tables. */
final class OutcomeFixture {

    static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    static final String PLAN = "a".repeat(64);
    static final LocalDateTime IN_TIME = LocalDateTime.of(2022, 9, 6, 10, 0);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-09-01T10:00:00Z"), Rome.ZONE);

    final PlanningPaths paths = mock();
    final PathConfiguration configuration = mock();
    final PlanVersions versions = mock();
    final Referents referents = mock();
    final Sheets sheets = mock();
    final WorkingDays days = mock();
    final People people = mock();
    final Participants participants = mock();
    final HandedPapers papers = mock();
    final Outbox outbox = mock();
    final SignatureRounds signatures = mock();
    final FileStore files = mock();
    final Documents documents = mock();
    final Deeds deeds = mock();

    final JdbcClient jdbc = TestDatabase.with("V0105__governance_outcome.sql");
    final OutcomeTable table = new OutcomeTable(jdbc);
    final HearingTable hearings = new HearingTable(jdbc);

    final Outcomes outcomes = new Outcomes(table, versions, referents, new OpenedDrafts(paths, documents), CLOCK);

    final OutcomeMeetings meetings =
            new OutcomeMeetings(outcomes, hearings, paths, ShippedTerms.countedBy(days), CLOCK);
    final Adherences adherences = new Adherences(table, hearings, outcomes, deeds, CLOCK);
    final OutcomeWording wording = new OutcomeWording(paths, Templates.messages("governance"));
    final OutcomeRecord record = new OutcomeRecord(table, hearings, sheets, people);

    final OutcomePaper paper =
            new OutcomePaper(record, wording, Templates.withMessagesOf("governance"), files, documents);

    final OutcomeMinutes minutes = new OutcomeMinutes(table, hearings, paper, signatures, people);
    final OutcomeLetters letters = new OutcomeLetters(outcomes, wording, people, participants, outbox);
    final ConcertedSheets concerted =
            new ConcertedSheets(outcomes, hearings, sheets, letters, new SharedOutcome(papers, wording));
    final OutcomeConclusion conclusion = new OutcomeConclusion(table, outcomes, paths, signatures, participants, CLOCK);

    OutcomeFixture() {
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AMBITO);
        given(path.planName()).willReturn("Piano Sociale di Zona 2022-2024");
        given(path.configuration()).willReturn(configuration);
        given(paths.get(PATH)).willReturn(path);
        given(configuration.minReferents()).willReturn(null);
        given(configuration.areas())
                .willReturn(List.of(new Area("A1", "FAMIGLIE", "Famiglie"), new Area("A2", "POVERTA", "Povertà")));
        given(versions.latest(PATH))
                .willReturn(Optional.of(new PlanVersion(
                        PATH, 1, PLAN, new FileRef("b".repeat(64), "piano.html"), Instant.EPOCH, "Prima bozza")));
        given(referents.of(PATH))
                .willReturn(List.of(
                        new Referent("anna", "Anna Greco", List.of("A1"), null),
                        new Referent("bruno", "Bruno Serra", List.of("A2"), null),
                        new Referent("carla", "Carla Rizzo", List.of("A1", "A2"), null)));
        given(days.end(any(), any(), any())).willReturn(LocalDate.of(2022, 9, 9));
        given(sheets.of(PATH))
                .willReturn(List.of(
                        new SheetSummary(1, "Asili nido", "A1", false, true),
                        new SheetSummary(2, "Pronto intervento", "A2", false, false)));
        given(people.find(anyString())).willAnswer(call -> Optional.of(person(call.getArgument(0))));
        given(people.in(AMBITO, Role.UDPRESP)).willReturn(List.of(person("dora")));
        given(files.store(anyString(), any(byte[].class))).willReturn(new FileRef("c".repeat(64), "verbale.html"));
        given(signatures.openFor(any(), anyString(), any(), any())).willReturn("round-1");
    }

    boolean acceptOneObservation() throws Exception {
        var outcome = observed();
        var observation = adherences.observations(outcome.id()).get(0);
        return adherences.decide(
                outcome.id(), Map.of(observation.id(), new Adherences.Decision(true, "Richiesta fondata")));
    }

    Outcome observed() throws Exception {
        var outcome = convened();
        adherences.give(
                outcome.id(),
                "anna",
                new Adherence(Adherence.Answer.CONFIRM_WITH_OBSERVATIONS, null, List.of("Più posti al nido")));
        return outcome;
    }

    Outcome convened() throws Exception {
        var outcome = outcomes.open(PATH);
        meetings.convene(outcome.id(), IN_TIME, "Palazzo di città", null, null);
        return outcome;
    }

    static Map<String, String> agreements() {
        return Map.of("A1", "Accordo sui nidi", "A2", "Nessuno");
    }

    static Adherence confirm() {
        return new Adherence(Adherence.Answer.CONFIRM, null, List.of());
    }

    static Person person(String username) {
        return new Person(username, "Name " + username, username + "@example.org", Set.of(GroupId.of("CASARANO_REF")));
    }
}
