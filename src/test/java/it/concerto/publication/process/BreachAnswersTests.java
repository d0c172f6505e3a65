package it.concerto.publication.process;

import static it.concerto.publication.PublicationFixture.PATH;
import static it.concerto.publication.PublicationFixture.PLAN;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.publication.Breach;
import it.concerto.publication.BreachLetters;
import it.concerto.publication.Breaches;
import it.concerto.publication.NoticeBoard;
import it.concerto.publication.PublicPlans;
import it.concerto.publication.PublicationFixture;
import it.concerto.publication.Publications;
import it.concerto.testing.PaperTask;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan is public since the first of November 2022; then somebody finds names in it (stage i). */
class BreachAnswersTests {

    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    private static final FileRef REDACTED = new FileRef("d".repeat(64), "piano-oscurato.html");
    private static final String FOUND = "A pagina 12, segnalati dall'interessata.";

    private final PublicationFixture house = new PublicationFixture();

    @BeforeEach
    void publish() throws Exception {
        var checks = List.of("TAX_CODES", "CONTACTS", "SIGNATURES", "HEALTH", "SMALL_CELLS", "NAMES");
        answer("prepare-publication", "anna", Map.of("checks", checks));
        answer("check-privacy", "bea", Map.of("result", "OK"));
        answer("publish-on-board", "anna", Map.of("number", "12/2022"));
        house.content(REDACTED, "<p>Il piano, senza nomi</p>");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm-removal", "redact-published", "check-redaction"})
    void asksForEverythingItsHandlerTakes(String form) {
        house.paperwork().fits(form);
    }

    @Test
    @DisplayName(
            "3.i a document with personal data is off the public page at once, with a register entry and a process")
    void takesTheDocumentOfflineAtOnce() throws Exception {
        var id = report();

        assertThat(plans().file(PATH, PLAN.sha256())).isEmpty();
        assertThat(plans().find(PATH).orElseThrow().text()).isEmpty();
        var breach = breach(id);
        assertThat(breach.exposed()).isEqualTo(PLAN);
        assertThat(breach.data()).containsExactly("NAMES", "CONTACTS");
        assertThat(breach.closedAt()).isNull();
        then(house.deeds)
                .should()
                .record(
                        eq(AMBITO),
                        eq(PATH.value()),
                        argThat(deed -> deed.action().equals("publication.deed.offline")),
                        eq("anna"));
        then(house.processes).should().start("BreachProcess", AMBITO, PATH.value(), Map.of("breach", id));
    }

    @Test
    void reportsNothingThatIsNotPublic() throws Exception {
        report();

        assertBrokenAt("document", this::report);
    }

    @Test
    @DisplayName("3.i the redacted version is published again once a second person agrees; the log keeps both rounds")
    void publishesTheRedactedVersion() throws Exception {
        var id = report();
        answer(
                "confirm-removal",
                id,
                "anna",
                Map.of(
                        "removal",
                        "Tolto anche dall'albo.",
                        "authority",
                        "NOT_DUE",
                        "authorityReason",
                        "Rischio improbabile."));
        redact(id, "anna");
        assertBrokenAt("result", () -> answer("check-redaction", id, "anna", Map.of("result", "OK")));
        answer("check-redaction", id, "bea", Map.of("result", "KO", "note", "Manca pagina 13"));
        assertThat(plans().file(PATH, REDACTED.sha256())).isEmpty();

        redact(id, "anna");
        answer("check-redaction", id, "bea", Map.of("result", "OK"));

        assertThat(plans().file(PATH, REDACTED.sha256())).contains(REDACTED);
        assertThat(plans().file(PATH, PLAN.sha256())).isEmpty();
        var breach = breach(id);
        assertThat(breach.closedAt()).isNotNull();
        assertThat(breach.removal()).isNotNull();
        assertThat(breach.redactions()).hasSize(2);
        assertThat(breach.latest().check()).isNotNull().satisfies(check -> assertThat(check.checkedBy())
                .isEqualTo("bea"));
        assertThat(breach.latest().pageHash())
                .isEqualTo(NoticeBoard.hash(house.bean(Publications.class).get(PATH)));
        assertThat(plans().find(PATH).orElseThrow().corrections()).hasSize(1);
        then(house.deeds)
                .should()
                .record(any(), any(), argThat(deed -> deed.action().equals("publication.deed.redacted")), eq("bea"));
    }

    @Test
    @DisplayName("BR-68 the new version is not the old one, and holds no personal data that a machine finds")
    void refusesAVersionThatIsNotRedacted() throws Exception {
        var id = report();
        house.content(REDACTED, "<p>anna.greco@example.org</p>");

        assertBrokenAt("redacted", () -> redact(id, PLAN, "anna"));
        assertBrokenAt("redacted", () -> redact(id, REDACTED, "anna"));
        assertThat(breach(id).redactions()).isEmpty();
    }

    @Test
    void keepsADocumentInsideForGood() throws Exception {
        var id = report();

        answer("redact-published", id, "anna", Map.of("decision", "WITHHOLD", "removed", "Ogni pagina contiene nomi."));
        answer("check-redaction", id, "bea", Map.of("result", "OK"));

        assertThat(breach(id).closedAt()).isNotNull();
        assertThat(plans().find(PATH).orElseThrow().publication().publicAnnexes())
                .isEmpty();
    }

    @Test
    @DisplayName("M16 two hours later president and head of the office are told")
    void tellsWhoAnswersForIt() throws Exception {
        var id = report();
        given(house.people.acting(AMBITO, Role.UDPRESP))
                .willReturn(List.of(new Person("enea", "Enea Nardone", "enea@example.org", Set.of())));

        house.bean(BreachLetters.class).late(PATH, id);

        then(house.outbox)
                .should()
                .post(
                        argThat(letter -> letter.code() == MailCode.M16
                                && letter.content().keySet().containsAll(MailCode.M16.required())),
                        eq(List.of(new Recipient("Enea Nardone", "enea@example.org"))));
    }

    private String report() throws RuleBroken {
        var document = house.bean(Publications.class).get(PATH).annexes().get(0).document();
        house.bean(Breaches.class).report(house.paths.get(PATH), document, List.of("NAMES", "CONTACTS"), FOUND, "anna");
        return house.bean(Breaches.class).of(PATH).get(0).id();
    }

    private Breach breach(String id) {
        return house.bean(Breaches.class).get(id);
    }

    private PublicPlans plans() {
        return house.bean(PublicPlans.class);
    }

    private void redact(String breach, String by) throws RuleBroken {
        redact(breach, REDACTED, by);
    }

    private void redact(String breach, FileRef file, String by) throws RuleBroken {
        answer(
                "redact-published",
                breach,
                by,
                Map.of("decision", "REDACT", "redacted", List.of(file), "removed", "Nomi alle pagine 12 e 13."));
    }

    private void answer(String form, String by, Map<String, ?> typed) throws RuleBroken {
        house.paperwork().answer(form, task(by), typed);
    }

    private void answer(String form, String breach, String by, Map<String, ?> typed) throws RuleBroken {
        house.paperwork().answer(form, task(by).with(PublicationVariables.BREACH, breach), typed);
    }

    private static PaperTask task(String by) {
        return PaperTask.of("Task_ConfirmRemoval", PATH.value(), "CASARANO_UDP").in(by);
    }
}
