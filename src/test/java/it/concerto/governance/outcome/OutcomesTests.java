package it.concerto.governance.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
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
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutcomesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    private static final String PLAN = "a".repeat(64);
    private static final LocalDateTime IN_TIME = LocalDateTime.of(2022, 9, 6, 10, 0);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-09-01T10:00:00Z"), ZoneId.of("Europe/Rome"));

    private final PlanningPaths paths = mock();
    private final PathConfiguration configuration = mock();
    private final PlanVersions versions = mock();
    private final Referents referents = mock();
    private final Sheets sheets = mock();
    private final WorkingDays days = mock();
    private final People people = mock();
    private final Participants participants = mock();
    private final Outbox outbox = mock();
    private final SignatureRounds signatures = mock();
    private final FileStore files = mock();
    private final Documents documents = mock();

    private final JdbcClient jdbc = TestDatabase.with("V0105__governance_outcome.sql");
    private final OutcomeTable table = new OutcomeTable(jdbc);
    private final HearingTable hearings = new HearingTable(jdbc);
    private final Outcomes outcomes =
            new Outcomes(table, versions, referents, new OpenedDrafts(paths, documents), CLOCK);
    private final OutcomeMeetings meetings = new OutcomeMeetings(outcomes, hearings, paths, days, CLOCK);
    private final Adherences adherences = new Adherences(table, hearings, outcomes, CLOCK);
    private final OutcomeWording wording = new OutcomeWording(paths, Templates.messages("governance"));
    private final OutcomeRecord record = new OutcomeRecord(table, hearings, sheets);
    private final OutcomePaper paper =
            new OutcomePaper(record, wording, Templates.withMessagesOf("governance"), files, documents);
    private final OutcomeMinutes minutes = new OutcomeMinutes(table, hearings, paper, signatures, people);
    private final OutcomeLetters letters = new OutcomeLetters(outcomes, wording, people, participants, outbox);
    private final ConcertedSheets concerted = new ConcertedSheets(outcomes, hearings, sheets, letters);
    private final OutcomeConclusion conclusion =
            new OutcomeConclusion(table, outcomes, paths, signatures, participants, CLOCK);

    @BeforeEach
    void world() {
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
                        new Referent("anna", "Anna Greco", List.of("A1")),
                        new Referent("bruno", "Bruno Serra", List.of("A2")),
                        new Referent("carla", "Carla Rizzo", List.of("A1", "A2"))));
        given(days.end(any(), any(), any())).willReturn(LocalDate.of(2022, 9, 9));
        given(sheets.of(PATH))
                .willReturn(List.of(
                        new SheetSummary(1, "Asili nido", "A1", false, true),
                        new SheetSummary(2, "Pronto intervento", "A2", false, false)));
        given(people.find(anyString())).willAnswer(call -> Optional.of(person(call.getArgument(0))));
        given(people.in(AMBITO, Role.UDPRESP)).willReturn(List.of(person("dora")));
        given(files.store(anyString(), any(byte[].class))).willReturn(new FileRef("c".repeat(64), "verbale.html"));
        given(signatures.open(any(), anyString(), any(), any())).willReturn("round-1");
    }

    @Test
    void convenesTheReferentsWithTheHashOfTheDraft() throws Exception {
        var outcome = outcomes.open(PATH);

        letters.convoke(outcome, meetings.convene(outcome.id(), IN_TIME, "Palazzo di città", null, null));

        var letter = ArgumentCaptor.forClass(Letter.class);
        var recipients = ArgumentCaptor.<List<Recipient>>captor();
        verify(outbox).post(letter.capture(), recipients.capture());
        assertThat(letter.getValue().code()).isEqualTo(MailCode.M11);
        assertThat(letter.getValue().content())
                .containsKeys(MailCode.M11.required().toArray(String[]::new))
                .containsEntry("hash", PLAN);
        assertThat(letter.getValue().invitation().start()).isEqualTo(IN_TIME);
        assertThat(recipients.getValue()).hasSize(3);
    }

    @Test
    void wantsAReasonForAShortNotice() throws Exception {
        var outcome = outcomes.open(PATH);
        var tooSoon = LocalDateTime.of(2022, 9, 5, 10, 0);

        refuses("E1", () -> meetings.convene(outcome.id(), tooSoon, "Palazzo di città", null, null));
        assertThat(meetings.convene(outcome.id(), tooSoon, "Palazzo di città", null, "Scadenza regionale vicina")
                        .attempt())
                .isEqualTo(1);
    }

    @Test
    void meetsAgainOnceWhenTooFewCome() throws Exception {
        var outcome = convened();
        var few = Map.of("anna", Presence.PRESENT, "bruno", Presence.ABSENT, "carla", Presence.ABSENT);

        var first = meetings.hold(outcome.id(), few, "In pochi");
        meetings.convene(outcome.id(), IN_TIME.plusDays(7), "Palazzo di città", null, null);
        var second = meetings.hold(outcome.id(), few, "Ancora in pochi");

        assertThat(first).isEqualTo(new OutcomeMeetings.Held(false, true, LocalDate.of(2022, 9, 9)));
        assertThat(second.again()).isFalse();
        assertThat(hearings.presences(outcome.id(), 1)).isEqualTo(hearings.presences(outcome.id(), 2));
    }

    @Test
    void refusesARollThatForgetsAReferent() throws Exception {
        var outcome = convened();

        refuses("BR-44", () -> meetings.hold(outcome.id(), Map.of("anna", Presence.PRESENT), "Incontro"));
    }

    @Test
    void wantsReasonsAndObservationsAndOneAnswerEach() throws Exception {
        var outcome = convened();
        var dissent = new Adherence(Adherence.Answer.DISSENT, "No e poi no", List.of());

        refuses("E3", () -> adherences.give(outcome.id(), "anna", dissent));
        refuses(
                "E3",
                () -> adherences.give(
                        outcome.id(),
                        "anna",
                        new Adherence(Adherence.Answer.CONFIRM_WITH_OBSERVATIONS, null, List.of())));
        adherences.give(outcome.id(), "anna", confirm());
        refuses("BR-44", () -> adherences.give(outcome.id(), "anna", confirm()));
        refuses("BR-44", () -> adherences.give(outcome.id(), "stranger", confirm()));
    }

    @Test
    void sendsTheDraftBackAtMostTwice() throws Exception {
        for (var round = 0; round < 2; round++) {
            assertThat(acceptOneObservation()).isTrue();
            assertThat(outcomes.concluded(PATH)).isEmpty();
        }
        assertThat(acceptOneObservation()).isFalse();
        assertThat(outcomes.redrafts(PATH)).isEqualTo(2);
    }

    @Test
    void decidesOnEveryObservation() throws Exception {
        var outcome = observed();

        refuses("E3", () -> adherences.decide(outcome.id(), Map.of()));
    }

    @Test
    @DisplayName("BR-39, BR-40 the minutes say something of every area and are written once")
    void writesCompleteMinutesOnce() throws Exception {
        var outcome = convened();

        refuses("BR-39", () -> minutes.write(outcome.id(), Map.of("A1", "Accordo", "A2", " "), List.of(1)));
        minutes.write(outcome.id(), Map.of("A1", "Accordo", "A2", "Nessuno"), List.of(1));
        refuses("BR-40", () -> minutes.write(outcome.id(), Map.of("A1", "Altro", "A2", "Altro"), List.of(2)));
    }

    @Test
    @DisplayName("BR-44 the designated referents and the head of the office sign one hash")
    void hasTheReferentsAndTheOfficeSign() throws Exception {
        var outcome = convened();

        assertThat(minutes.write(outcome.id(), agreements(), List.of(1))).isEqualTo("round-1");

        verify(signatures)
                .open(
                        PATH,
                        "Verbale di esito della concertazione n. 1",
                        new FileRef("c".repeat(64), "verbale.html"),
                        List.of("anna", "bruno", "carla", "dora"));
    }

    @Test
    void writesPositionsAgreementsAndSheetsDown() throws Exception {
        var outcome = observed();
        adherences.give(
                outcome.id(),
                "bruno",
                new Adherence(Adherence.Answer.DISSENT, "La scheda 2 non ha personale sufficiente", List.of()));

        minutes.write(outcome.id(), agreements(), List.of(1));

        var html = ArgumentCaptor.forClass(byte[].class);
        verify(files).store(anyString(), html.capture());
        assertThat(new String(html.getValue(), StandardCharsets.UTF_8))
                .contains("Anna Greco", "Più posti al nido", "La scheda 2 non ha personale sufficiente", "Asili nido")
                .contains("Accordo sui nidi", "Non ha risposto", PLAN)
                .doesNotContain("??", "Pronto intervento");
    }

    @Test
    @DisplayName("BR-46 only sheets of the signed minutes become concerted")
    void marksOnlyWhatTheSignedMinutesList() throws Exception {
        var outcome = convened();
        minutes.write(outcome.id(), agreements(), List.of(1));

        refuses("BR-46", () -> concerted.mark(outcome.id(), List.of(1)));
        table.close(outcome.id(), OutcomeResult.OUTCOME_SIGNED, null, Instant.EPOCH);
        refuses("BR-46", () -> concerted.mark(outcome.id(), List.of(1, 2)));
        concerted.mark(outcome.id(), List.of(1));

        verify(sheets).markConcerted(PATH, List.of(1));
        verify(outbox).post(any(), any());
    }

    @Test
    @DisplayName("BR-47 a change to a concerted sheet is told to the referents of its area")
    void tellsTheReferentsConcernedOfAChange() throws Exception {
        var outcome = convened();
        table.close(outcome.id(), OutcomeResult.OUTCOME_SIGNED, null, Instant.EPOCH);

        concerted.changed(PATH, List.of(2), "amended-1");
        verify(outbox, never()).post(any(), any());
        concerted.changed(PATH, List.of(1, 2), "amended-1");

        verify(outbox)
                .post(
                        any(),
                        eq(List.of(
                                new Recipient("Name anna", "anna@example.org"),
                                new Recipient("Name carla", "carla@example.org"))));
    }

    @Test
    @DisplayName("BR-43 without signed minutes the reasons go on")
    void concludesWithReasonsWhenNobodyWasThereToHear() {
        given(referents.of(PATH)).willReturn(List.of());
        var outcome = outcomes.open(PATH);
        assertThat(outcomes.concluded(PATH)).isEmpty();

        conclusion.explain(outcome.id(), "Nessun tavolo ha designato referenti.");

        assertThat(outcomes.concluded(PATH))
                .get()
                .returns(OutcomeResult.OUTCOME_NOT_REACHED, Outcome::result)
                .returns("Nessun tavolo ha designato referenti.", Outcome::note);
    }

    private boolean acceptOneObservation() throws Exception {
        var outcome = observed();
        var observation = adherences.observations(outcome.id()).get(0);
        return adherences.decide(
                outcome.id(), Map.of(observation.id(), new Adherences.Decision(true, "Richiesta fondata")));
    }

    private Outcome observed() throws Exception {
        var outcome = convened();
        adherences.give(
                outcome.id(),
                "anna",
                new Adherence(Adherence.Answer.CONFIRM_WITH_OBSERVATIONS, null, List.of("Più posti al nido")));
        return outcome;
    }

    private Outcome convened() throws Exception {
        var outcome = outcomes.open(PATH);
        meetings.convene(outcome.id(), IN_TIME, "Palazzo di città", null, null);
        return outcome;
    }

    private static Map<String, String> agreements() {
        return Map.of("A1", "Accordo sui nidi", "A2", "Nessuno");
    }

    private static Adherence confirm() {
        return new Adherence(Adherence.Answer.CONFIRM, null, List.of());
    }

    private static Person person(String username) {
        return new Person(username, "Name " + username, username + "@example.org", Set.of(GroupId.of("CASARANO_REF")));
    }

    private static void refuses(String rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("rule", rule);
    }
}
