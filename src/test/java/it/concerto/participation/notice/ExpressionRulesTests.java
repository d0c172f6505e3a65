package it.concerto.participation.notice;

import static it.concerto.participation.notice.Expressions.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.concerto.files.FileRef;
import it.concerto.participation.notice.Expression.Participant;
import it.concerto.participation.notice.Expression.ParticipantKind;
import it.concerto.participation.notice.Expression.SignatureKind;
import it.concerto.participation.notice.Expression.Signing;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public form demands of everybody (stage b1). */
class ExpressionRulesTests {

    private static final FileRef FORM = new FileRef("0".repeat(64), "modulo.pdf");
    private static final LocalDate TODAY = Expressions.DAY;

    @Test
    void acceptsACompleteDeclaration() {
        assertThatCode(() -> rules(cooperative("COOP_SOCIALE", "12345")).verify())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ODV", "APS", "COOP_SOCIALE", "FONDAZIONE", "ENTE_FILANTROPICO", "IMPRESA_SOCIALE", "ALTRO_ETS"})
    void wantsTheRegisterNumberOfThirdSectorBodies(String type) {
        assertThat(refused(cooperative(type, null))).isEqualTo("runtsNumber");
        assertThat(refused(cooperative(type, " "))).isEqualTo("runtsNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATRONATO", "OO_SS", "SCUOLA", "ENTE_PUBBLICO", "ALTRO"})
    void wantsNoRegisterNumberOfOthers(String type) {
        assertThatCode(() -> rules(cooperative(type, null)).verify()).doesNotThrowAnyException();
    }

    @Test
    void wantsAComuneOfTheAmbitoOrTheReason() {
        assertThat(refused(working(List.of(), null))).isEqualTo("municipalities");
        assertThatCode(() -> rules(working(List.of(), "Sportello regionale")).verify())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RSSMRA85T10A562A", "00743110157"})
    void wantsTheFiscalCodeOfTheLegalRepresentativeWithARightCheckLetter(String code) {
        var participant = new Participant(
                ParticipantKind.ORGANISATION,
                "Il Ponte",
                "ALTRO",
                Register.COOPERATIVE,
                null,
                "Via Roma 1",
                List.of("075016"),
                null,
                "Carla Neri",
                code,
                "Presidente");

        assertThat(refused(participant)).isEqualTo("legalFiscalCode");
    }

    @Test
    void asksACitizenForNoneOfThis() {
        assertThatCode(() -> rules(Expressions.citizen(Register.CITIZEN, "Mario Rossi"))
                        .verify())
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("BR-26 one representative per area, where the path says so")
    void takesASecondRepresentativeOfAnAreaOnlyWhereThePathDoes() {
        var two = Expressions.of(Register.COOPERATIVE, choice("A1", "Ada Conte"), choice("A1", "Bea Conte"));

        assertThat(refused(two)).isEqualTo("areas.1.representative");
        assertThatCode(() -> new ExpressionRules(two, Set.of("A1"), false, TODAY).verify())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesASignatureOfTomorrow() {
        assertThat(refused(signed(TODAY.plusDays(1), null, List.of()))).isEqualTo("signedOn");
        assertThatCode(() -> new ExpressionRules(signed(TODAY, null, List.of()), Set.of("A1"), true, TODAY).verify())
                .doesNotThrowAnyException();
    }

    @Test
    void wantsToKnowHowAnAttachedFormIsSigned() {
        assertThat(refused(signed(TODAY, null, List.of(FORM)))).isEqualTo("signatureKind");
    }

    @Test
    void doesNotTakeASignatureByHandWithoutAnIdentityDocument() {
        assertThat(signing(SignatureKind.HANDWRITTEN, List.of()).isComplete()).isFalse();
        assertThat(signing(SignatureKind.HANDWRITTEN, List.of(FORM)).isComplete())
                .isTrue();
        assertThat(signing(SignatureKind.DIGITAL, List.of()).isComplete()).isTrue();
    }

    private static Signing signing(SignatureKind kind, List<FileRef> identity) {
        return new Signing(true, List.of(), TODAY, "Casarano", kind, List.of(FORM), identity);
    }

    private static Expression signed(LocalDate day, @Nullable SignatureKind kind, List<FileRef> form) {
        return Expressions.of(Register.COOPERATIVE, choice("A1", "Ada Conte"))
                .with(
                        List.of(choice("A1", "Ada Conte")),
                        new Signing(true, List.of(), day, "Casarano", kind, form, List.of()));
    }

    private static Participant cooperative(String type, @Nullable String runts) {
        return participant(type, runts, List.of("075016"), null);
    }

    private static Participant working(List<String> municipalities, @Nullable String reason) {
        return participant("ALTRO", null, municipalities, reason);
    }

    private static Participant participant(
            String type, @Nullable String runts, List<String> municipalities, @Nullable String reason) {
        return new Participant(
                ParticipantKind.ORGANISATION,
                "Il Ponte",
                type,
                Register.COOPERATIVE,
                runts,
                "Via Roma 1",
                municipalities,
                reason,
                "Carla Neri",
                Register.CITIZEN,
                "Presidente");
    }

    private static ExpressionRules rules(Participant participant) {
        return new ExpressionRules(
                Expressions.by(participant, choice("A1", "Ada Conte")), Set.of("A1", "A2"), true, TODAY);
    }

    private static @Nullable String refused(Participant participant) {
        return refused(Expressions.by(participant, choice("A1", "Ada Conte")));
    }

    private static @Nullable String refused(Expression expression) {
        var broken = catchThrowableOfType(
                RuleBroken.class, () -> new ExpressionRules(expression, Set.of("A1"), true, TODAY).verify());
        return broken == null ? null : broken.field();
    }
}
