package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.participation.notice.Check.Requirement;
import it.concerto.participation.notice.Check.Result;
import it.concerto.participation.notice.Expression.Contacts;
import it.concerto.participation.notice.Expression.Participant;
import it.concerto.participation.notice.Expression.ParticipantKind;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What came on paper without mandatory answers: it is registered, the lack is decided when it is verified (B5, B6). */
class IncompleteArrivalTests {

    private final Register register = new Register();

    @Test
    @DisplayName("B6 what stands no more is not completed")
    void completesNothingThatStandsNoMore() throws Exception {
        var first = register.receive(
                Expressions.of(Register.COOPERATIVE, choice("A1", "Ada Conte")), "2022-06-07T10:00:00");
        register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Bea Sole")), "2022-06-07T11:00:00");

        assertThatThrownBy(() -> register.manifestations.complete(first.id(), UnaryOperator.identity()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void registersWhatArrivedAndNamesWhatIsMissing() throws Exception {
        var received = register.receive(paper(), "2022-06-07T10:00:00");

        assertThat(received.status()).isEqualTo(Status.RECEIVED);
        assertThat(Lack.of(received.content()))
                .containsExactly(
                        Lack.FISCAL_CODE,
                        Lack.RUNTS,
                        Lack.SEAT,
                        Lack.MUNICIPALITIES,
                        Lack.LEGAL_NAME,
                        Lack.LEGAL_FISCAL_CODE,
                        Lack.LEGAL_OFFICE,
                        Lack.EMAIL,
                        Lack.DECLARATIONS,
                        Lack.PRIVACY);
        assertThat(Lack.of(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada"))))
                .isEmpty();
    }

    @Test
    @DisplayName("B6 without fiscal code, legal representative or address nobody is admitted, whatever the marks say")
    void admitsNobodyWithoutThem() throws Exception {
        var received = register.receive(paper(), "2022-06-07T10:00:00");

        assertThatThrownBy(() -> register.check(received, Result.ADMIT)).hasMessageContaining("lacking");
        register.verifications.check(
                received.id(),
                new Check(Result.ASK_COMPLETION, Register.marks(Requirement.FIELDS), null, null),
                Register.OFFICIAL);
        assertThat(register.manifestations.get(received.id()).status()).isEqualTo(Status.INCOMPLETE);
    }

    @Test
    void refusesWhatIsWrongAndWhatHasNoName() {
        var wrong = Expressions.by(Expressions.cooperative("00743110158", "Cooperativa Il Ponte", "Carla Neri"));
        assertThatThrownBy(() -> register.receive(wrong, "2022-06-07T10:00:00")).hasMessageContaining("fiscalCode");

        var nameless = with(participant(null));
        assertThatThrownBy(() -> register.receive(nameless, "2022-06-07T10:00:00"))
                .hasMessageContaining("nameMissing");
    }

    @Test
    @DisplayName("whoever fills in the form of the portal answers everything")
    void asksEverythingInThePortal() {
        var arrival = new Arrival(
                Channel.PORTAL, Expressions.DAY.atStartOfDay(Rome.ZONE).toInstant(), List.of(), null);

        assertThatThrownBy(() -> register.manifestations.receive(Register.PATH, paper(), arrival))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("fiscalCode"));
    }

    @Test
    @DisplayName("BR-28 once its fiscal code is known it meets the others of its participant")
    void meetsTheOthersWhenItIsCompleted() throws Exception {
        var paper = register.receive(paper(), "2022-06-07T10:00:00");
        var other = register.receive(Expressions.of(Register.COOPERATIVE, choice("A1", "Ada")), "2022-06-07T11:00:00");

        var completion = new Completion(
                List.of(choice("A2", "Bea")),
                Expressions.signing(true),
                new Supplement(
                        Register.COOPERATIVE,
                        "12345",
                        "Via Roma 1",
                        List.of("075016"),
                        null,
                        "Gino Verdi",
                        "RSSMRA85T10A562S",
                        "Presidente",
                        "verdi@example.org",
                        true,
                        true));
        register.manifestations.complete(paper.id(), completion::of);

        var completed = register.manifestations.get(paper.id());
        assertThat(Lack.of(completed.content())).isEmpty();
        assertThat(register.contests
                        .of(completed)
                        .orElseThrow()
                        .against(completed)
                        .id())
                .isEqualTo(other.id());
    }

    private static Expression paper() {
        return with(participant("Cooperativa Il Ponte"));
    }

    private static Expression with(Participant participant) {
        return new Expression(
                participant,
                new Contacts(null, null, null),
                List.of(),
                List.of(),
                Expressions.unsigned(),
                false,
                false);
    }

    private static Participant participant(String name) {
        return new Participant(
                ParticipantKind.ORGANISATION,
                name,
                "COOP_SOCIALE",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
