package it.concerto.governance.outcome;

import static it.concerto.governance.outcome.OutcomeFixture.PATH;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import it.concerto.documents.Documents.Filing;
import it.concerto.participation.Referent;
import it.concerto.signatures.Signature;
import it.concerto.workflow.Deed;
import it.concerto.workflow.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SubstitutesTests {

    private static final Adherence CONFIRM = new Adherence(Adherence.Answer.CONFIRM, null, List.of());
    private static final Adherence OBSERVE =
            new Adherence(Adherence.Answer.CONFIRM_WITH_OBSERVATIONS, null, List.of("Più posti al nido"));

    private final OutcomeFixture draft = new OutcomeFixture();

    @BeforeEach
    void designate() {
        designate("anna");
    }

    private void designate(String forCarla) {
        given(draft.referents.of(PATH))
                .willReturn(List.of(
                        new Referent("anna", "Anna Greco", List.of("A1"), null),
                        new Referent("bruno", "Bruno Serra", List.of("A2"), "elena"),
                        new Referent("carla", "Carla Rizzo", List.of("A1"), forCarla)));
    }

    @Test
    @DisplayName("E3 a substitute who came answers for the referent, who does not")
    void letsTheSubstituteAnswer() throws Exception {
        var id = held(Presence.SUBSTITUTE, Presence.PRESENT);
        assertThat(draft.outcomes.referents(id))
                .extracting(HeardReferent::speaker)
                .containsExactly("anna", "elena", "carla");

        assertBroken("BR-44", () -> draft.adherences.give(id, "bruno", CONFIRM));
        draft.adherences.give(id, "elena", OBSERVE);

        assertThat(draft.outcomes.referents(id).get(1).answer()).isEqualTo(Adherence.Answer.CONFIRM_WITH_OBSERVATIONS);
        assertThat(draft.adherences.observations(id))
                .extracting(Observation::username)
                .containsExactly("bruno");
        assertBroken("BR-44", () -> draft.adherences.give(id, "elena", CONFIRM));
    }

    @Test
    @DisplayName("BR-76 the story tells that a substitute answered in the place of a referent, and for which areas")
    void tellsTheStoryWhoAnsweredForAnother() throws Exception {
        var id = held(Presence.SUBSTITUTE, Presence.PRESENT);

        draft.adherences.give(id, "anna", CONFIRM);
        verify(draft.deeds, never()).record(any(), any(), any(), anyString());
        draft.adherences.give(id, "elena", CONFIRM);

        var deed = new Deed("governance.deed.adherenceFor", "A2", "", "", "", null);
        verify(draft.deeds).record(OutcomeFixture.AMBITO, PATH.value(), deed, "elena");
    }

    @Test
    @DisplayName("E3 a referent who stands in for another answers for themselves first, then for the other")
    void answersForBothInTurn() throws Exception {
        var id = held(Presence.PRESENT, Presence.SUBSTITUTE);

        draft.adherences.give(id, "anna", CONFIRM);
        assertThat(draft.adherences.next(id, "anna"))
                .get()
                .extracting(HeardReferent::username)
                .isEqualTo("carla");
        draft.adherences.give(id, "anna", OBSERVE);

        assertThat(draft.adherences.next(id, "anna")).isEmpty();
        assertThat(draft.outcomes.referents(id))
                .extracting(HeardReferent::answer)
                .containsExactly(Adherence.Answer.CONFIRM, null, Adherence.Answer.CONFIRM_WITH_OBSERVATIONS);
    }

    @Test
    @DisplayName("BR-44 who answers twice at once gives one answer, and is told")
    void refusesTwoAnswersOfTheSameMoment() throws Exception {
        var id = held(Presence.PRESENT, Presence.SUBSTITUTE);
        var crossed = spy(draft.table);
        willAnswer(call -> {
                    var before = call.callRealMethod();
                    draft.table.answer(id, "anna", CONFIRM, OutcomeFixture.CLOCK.instant());
                    return before;
                })
                .given(crossed)
                .referents(id);
        var second = new Adherences(crossed, draft.hearings, draft.outcomes, draft.deeds, OutcomeFixture.CLOCK);

        assertBroken("BR-44", () -> second.give(id, "anna", OBSERVE));

        assertThat(draft.adherences.observations(id)).isEmpty();
        assertThat(draft.adherences.next(id, "anna"))
                .get()
                .extracting(HeardReferent::username)
                .isEqualTo("carla");
    }

    @Test
    @DisplayName("BR-44 the substitute who came is named in the minutes and signs them; the referent may read them")
    void hasTheSubstituteSignTheMinutes() throws Exception {
        var id = held(Presence.SUBSTITUTE, Presence.PRESENT);

        draft.minutes.write(id, OutcomeFixture.agreements(), List.of(1));

        verify(draft.signatures)
                .openFor(
                        eq(PATH),
                        any(),
                        any(),
                        eq(List.of(
                                new Signature("anna", null),
                                new Signature("elena", null, List.of("bruno")),
                                new Signature("carla", null),
                                new Signature("dora", null))));
        var html = ArgumentCaptor.forClass(byte[].class);
        verify(draft.files).store(any(), html.capture());
        assertThat(new String(html.getValue(), StandardCharsets.UTF_8))
                .containsOnlyOnce("Al suo posto parla Name elena");
        var filed = ArgumentCaptor.forClass(Filing.class);
        verify(draft.documents).file(eq(PATH), filed.capture(), any());
        assertThat(filed.getValue().readers().people()).contains("bruno", "elena");
    }

    @Test
    @DisplayName("BR-44 nobody comes for a referent who has named no substitute")
    void refusesASubstituteWhomNobodyNamed() throws Exception {
        var id = draft.convened().id();
        var roll = Map.of("anna", Presence.SUBSTITUTE, "bruno", Presence.PRESENT, "carla", Presence.PRESENT);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> draft.meetings.hold(id, roll, "Illustrata la bozza"))
                .satisfies(broken -> assertThat(broken.asFieldError().path()).isEqualTo("referents.0.presence"));
    }

    @Test
    @DisplayName("BR-76 a referent who stands in for another signs once, for both")
    void asksWhoSpeaksForTwoOnce() throws Exception {
        asks(
                held(Presence.PRESENT, Presence.SUBSTITUTE),
                new Signature("anna", null, List.of("anna", "carla")),
                new Signature("bruno", null),
                new Signature("dora", null));
    }

    @Test
    @DisplayName("BR-76 who stands in for two signs once, for both")
    void asksAStrangerForBoth() throws Exception {
        designate("elena");
        asks(
                held(Presence.SUBSTITUTE, Presence.SUBSTITUTE),
                new Signature("anna", null),
                new Signature("elena", null, List.of("bruno", "carla")),
                new Signature("dora", null));
    }

    @Test
    @DisplayName("BR-76 the head of the office who stands in for a referent signs for both")
    void asksTheHeadOnce() throws Exception {
        designate("dora");
        asks(
                held(Presence.PRESENT, Presence.SUBSTITUTE),
                new Signature("anna", null),
                new Signature("bruno", null),
                new Signature("dora", null, List.of("carla", "dora")));
    }

    private void asks(String id, Signature... signatures) throws Exception {
        draft.minutes.write(id, OutcomeFixture.agreements(), List.of(1));

        verify(draft.signatures).openFor(eq(PATH), any(), any(), eq(List.of(signatures)));
    }

    @Test
    void givesTheTaskBackToAReferentWhoComesNextTime() throws Exception {
        var id = held(Presence.SUBSTITUTE, Presence.ABSENT);

        draft.meetings.convene(id, OutcomeFixture.IN_TIME.plusDays(7), "Palazzo di città", null, null);
        draft.meetings.hold(id, roll(Presence.PRESENT, Presence.PRESENT), "Seconda riunione");

        assertThat(draft.outcomes.referents(id))
                .extracting(HeardReferent::speaker)
                .containsExactly("anna", "bruno", "carla");
    }

    private String held(Presence bruno, Presence carla) throws Exception {
        var outcome = draft.convened();
        draft.meetings.hold(outcome.id(), roll(bruno, carla), "Illustrata la bozza");
        return outcome.id();
    }

    private static Map<String, Presence> roll(Presence bruno, Presence carla) {
        return Map.of("anna", Presence.PRESENT, "bruno", bruno, "carla", carla);
    }
}
