package it.concerto.governance.outcome;

import static it.concerto.governance.outcome.OutcomeFixture.IN_TIME;
import static it.concerto.governance.outcome.OutcomeFixture.PATH;
import static it.concerto.governance.outcome.OutcomeFixture.PLAN;
import static it.concerto.governance.outcome.OutcomeFixture.agreements;
import static it.concerto.governance.outcome.OutcomeFixture.confirm;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import it.concerto.files.FileRef;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Recipient;
import it.concerto.participation.Participants.Reader;
import it.concerto.signatures.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class OutcomesTests {

    private static final Recipient CARITAS = new Recipient("Caritas diocesana", "caritas@example.org");

    private final OutcomeFixture draft = new OutcomeFixture();

    @Test
    void convenesTheReferentsWithTheHashOfTheDraft() throws Exception {
        var outcome = draft.outcomes.open(PATH);

        draft.letters.convoke(outcome, draft.meetings.convene(outcome.id(), IN_TIME, "Palazzo di città", null, null));

        var letter = ArgumentCaptor.forClass(Letter.class);
        var recipients = ArgumentCaptor.<List<Recipient>>captor();
        verify(draft.outbox).post(letter.capture(), recipients.capture());
        assertThat(letter.getValue().code()).isEqualTo(MailCode.M11);
        assertThat(letter.getValue().content())
                .containsKeys(MailCode.M11.required().toArray(String[]::new))
                .containsEntry("hash", PLAN);
        assertThat(letter.getValue().invitation().start()).isEqualTo(IN_TIME);
        assertThat(recipients.getValue()).hasSize(3);
    }

    @Test
    void wantsAReasonForAShortNotice() throws Exception {
        var outcome = draft.outcomes.open(PATH);
        var tooSoon = LocalDateTime.of(2022, 9, 5, 10, 0);

        assertBroken("E1", () -> draft.meetings.convene(outcome.id(), tooSoon, "Palazzo di città", null, null));
        assertThat(draft.meetings
                        .convene(outcome.id(), tooSoon, "Palazzo di città", null, "Scadenza regionale vicina")
                        .attempt())
                .isEqualTo(1);
    }

    @Test
    void meetsAgainOnceWhenTooFewCome() throws Exception {
        var outcome = draft.convened();
        var few = Map.of("anna", Presence.PRESENT, "bruno", Presence.ABSENT, "carla", Presence.ABSENT);

        var first = draft.meetings.hold(outcome.id(), few, "In pochi");
        draft.meetings.convene(outcome.id(), IN_TIME.plusDays(7), "Palazzo di città", null, null);
        var second = draft.meetings.hold(outcome.id(), few, "Ancora in pochi");

        assertThat(first).isEqualTo(new OutcomeMeetings.Held(false, true, LocalDate.of(2022, 9, 9)));
        assertThat(second.again()).isFalse();
        assertThat(draft.hearings.presences(outcome.id(), 1)).isEqualTo(draft.hearings.presences(outcome.id(), 2));
    }

    @Test
    void refusesARollThatForgetsAReferent() throws Exception {
        var outcome = draft.convened();

        assertBroken("BR-44", () -> draft.meetings.hold(outcome.id(), Map.of("anna", Presence.PRESENT), "Incontro"));
    }

    @Test
    void wantsReasonsAndObservationsAndOneAnswerEach() throws Exception {
        var outcome = draft.convened();
        var dissent = new Adherence(Adherence.Answer.DISSENT, "No e poi no", List.of());

        assertBroken("E3", () -> draft.adherences.give(outcome.id(), "anna", dissent));
        assertBroken(
                "E3",
                () -> draft.adherences.give(
                        outcome.id(),
                        "anna",
                        new Adherence(Adherence.Answer.CONFIRM_WITH_OBSERVATIONS, null, List.of())));
        draft.adherences.give(outcome.id(), "anna", confirm());
        assertBroken("BR-44", () -> draft.adherences.give(outcome.id(), "anna", confirm()));
        assertBroken("BR-44", () -> draft.adherences.give(outcome.id(), "stranger", confirm()));
    }

    @Test
    void sendsTheDraftBackAtMostTwice() throws Exception {
        for (var round = 0; round < 2; round++) {
            assertThat(draft.acceptOneObservation()).isTrue();
            assertThat(draft.outcomes.concluded(PATH)).isEmpty();
        }
        assertThat(draft.acceptOneObservation()).isFalse();
        assertThat(draft.outcomes.redrafts(PATH)).isEqualTo(2);
    }

    @Test
    void decidesOnEveryObservation() throws Exception {
        var outcome = draft.observed();

        assertBroken("E3", () -> draft.adherences.decide(outcome.id(), Map.of()));
    }

    @Test
    @DisplayName("BR-39, BR-40 the minutes say something of every area and are written once")
    void writesCompleteMinutesOnce() throws Exception {
        var outcome = draft.convened();

        assertBroken("BR-39", () -> draft.minutes.write(outcome.id(), Map.of("A1", "Accordo", "A2", " "), List.of(1)));
        draft.minutes.write(outcome.id(), Map.of("A1", "Accordo", "A2", "Nessuno"), List.of(1));
        assertBroken(
                "BR-40", () -> draft.minutes.write(outcome.id(), Map.of("A1", "Altro", "A2", "Altro"), List.of(2)));
    }

    @Test
    @DisplayName("BR-44 the designated referents and the head of the office sign one hash")
    void hasTheReferentsAndTheOfficeSign() throws Exception {
        var outcome = draft.convened();

        assertThat(draft.minutes.write(outcome.id(), agreements(), List.of(1))).isEqualTo("round-1");

        verify(draft.signatures)
                .openFor(
                        PATH,
                        "Verbale di esito della concertazione n. 1",
                        new FileRef("c".repeat(64), "verbale.html"),
                        Stream.of("anna", "bruno", "carla", "dora")
                                .map(signer -> new Signature(signer, null))
                                .toList());
    }

    @Test
    void writesPositionsAgreementsAndSheetsDown() throws Exception {
        var outcome = draft.observed();
        draft.adherences.give(
                outcome.id(),
                "bruno",
                new Adherence(Adherence.Answer.DISSENT, "La scheda 2 non ha personale sufficiente", List.of()));

        draft.minutes.write(outcome.id(), agreements(), List.of(1));

        var html = ArgumentCaptor.forClass(byte[].class);
        verify(draft.files).store(anyString(), html.capture());
        assertThat(new String(html.getValue(), StandardCharsets.UTF_8))
                .contains("Anna Greco", "Più posti al nido", "La scheda 2 non ha personale sufficiente", "Asili nido")
                .contains("Accordo sui nidi", "Non ha risposto", PLAN)
                .doesNotContain("??", "Pronto intervento");
    }

    @Test
    @DisplayName("BR-46 only sheets of the signed minutes become concerted")
    void marksOnlyWhatTheSignedMinutesList() throws Exception {
        var outcome = draft.convened();
        draft.minutes.write(outcome.id(), agreements(), List.of(1));
        given(draft.participants.readers(PATH)).willReturn(List.of(new Reader(CARITAS, "/avvisi/lettura/A")));

        assertBroken("BR-46", () -> draft.concerted.mark(outcome.id(), List.of(1)));
        draft.table.close(outcome.id(), OutcomeResult.OUTCOME_SIGNED, null, Instant.EPOCH);
        assertBroken("BR-46", () -> draft.concerted.mark(outcome.id(), List.of(1, 2)));
        draft.concerted.mark(outcome.id(), List.of(1));

        verify(draft.sheets).markConcerted(PATH, List.of(1));
        verify(draft.outbox)
                .post(
                        argThat(letter -> letter.code() == MailCode.M09
                                && "/avvisi/lettura/A".equals(letter.content().get("link"))),
                        eq(List.of(CARITAS)));
        verify(draft.papers).hand(eq(PATH), any());
    }

    @Test
    @DisplayName("BR-47 a change to a concerted sheet is told to the referents of its area")
    void tellsTheReferentsConcernedOfAChange() throws Exception {
        var outcome = draft.convened();
        draft.table.close(outcome.id(), OutcomeResult.OUTCOME_SIGNED, null, Instant.EPOCH);

        draft.concerted.changed(PATH, List.of(2), "amended-1");
        verify(draft.outbox, never()).post(any(), any());
        draft.concerted.changed(PATH, List.of(1, 2), "amended-1");

        verify(draft.outbox)
                .post(
                        any(),
                        eq(List.of(
                                new Recipient("Name anna", "anna@example.org"),
                                new Recipient("Name carla", "carla@example.org"))));
    }

    @Test
    @DisplayName("BR-43 without signed minutes the reasons go on")
    void concludesWithReasonsWhenNobodyWasThereToHear() {
        given(draft.referents.of(PATH)).willReturn(List.of());
        var outcome = draft.outcomes.open(PATH);
        assertThat(draft.outcomes.concluded(PATH)).isEmpty();

        draft.conclusion.explain(outcome.id(), "Nessun tavolo ha designato referenti.");

        assertThat(draft.outcomes.concluded(PATH))
                .get()
                .returns(OutcomeResult.OUTCOME_NOT_REACHED, Outcome::result)
                .returns("Nessun tavolo ha designato referenti.", Outcome::note);
    }
}
