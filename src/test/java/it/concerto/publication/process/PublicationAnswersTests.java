package it.concerto.publication.process;

import static it.concerto.publication.PublicationFixture.PATH;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Participants.Participant;
import it.concerto.plan.TreatedContribution;
import it.concerto.publication.NoticeBoard;
import it.concerto.publication.PublicPlans;
import it.concerto.publication.PublicationFixture;
import it.concerto.publication.Publications;
import it.concerto.testing.PaperTask;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of publication, filled in from its own file. */
class PublicationAnswersTests {

    private static final Map<String, Object> CHECKED =
            Map.of("checks", List.of("TAX_CODES", "CONTACTS", "SIGNATURES", "HEALTH", "SMALL_CELLS", "NAMES"));

    private final PublicationFixture house = new PublicationFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"prepare-publication", "check-privacy", "publish-on-board", "publish-transparency", "report-back"
            })
    void asksForEverythingItsHandlerTakes(String form) {
        house.paperwork().fits(form);
    }

    @Test
    void publishesThePlanAndTellsThoseWhoTookPart() throws Exception {
        var own = new Recipient("Associazione", "ets@example.org");
        given(house.participants.of(PATH)).willReturn(List.of(new Participant(own, List.of("P-1"))));
        given(house.versions.answers(house.versions.get(PATH, 1)))
                .willReturn(List.of(
                        new TreatedContribution("P-1", "Centro diurno", "ACCEPTED", "Ripresa nella scheda 2"),
                        new TreatedContribution("P-2", "Altro", "REJECTED", "Non è dell’Ambito")));
        prepare();
        check("bea", "OK");
        post();
        house.paperwork().answer("publish-transparency", task("Task_PublishTransparency"), Map.of());
        var last = task("Task_ReportBack");
        house.paperwork().answer("report-back", last, Map.of("confirmed", true));

        assertThat(last.variables()).containsEntry("outcome", "PUBLISHED");
        then(house.outbox)
                .should()
                .post(
                        argThat(letter -> letter.code() == MailCode.M17
                                && letter.content().keySet().containsAll(MailCode.M17.required())
                                && letter.content().get("answers").toString().contains("Centro diurno: Accolta")
                                && !letter.content().get("answers").toString().contains("Altro")),
                        eq(List.of(own)));
    }

    @Test
    @DisplayName("BR-67 the albo lasts fifteen days and its end is computed")
    void computesTheEndOfThePosting() throws Exception {
        prepare();
        check("bea", "OK");
        post();

        var board = house.bean(Publications.class).get(PATH).board();
        assertThat(board.from()).isEqualTo("2022-11-01");
        assertThat(board.to()).isEqualTo("2022-11-16");
        then(house.processes)
                .should()
                .start(
                        "BoardProcess",
                        AmbitoCode.of("CASARANO"),
                        PATH.value(),
                        Map.of("boardEndsAt", "2022-11-17T00:30:00+01:00"));
    }

    @Test
    void isPublicFromItsFirstDayToItsLast() throws Exception {
        var plans = house.bean(PublicPlans.class);
        prepare();
        assertThat(plans.find(PATH)).isEmpty();
        check("bea", "OK");
        post();

        assertThat(plans.find(PATH)).isPresent();
        house.on(LocalDate.of(2022, 11, 16));
        assertThat(plans.find(PATH)).isPresent();
        assertThat(plans.page(0, 20).plans()).containsExactly(PATH);
        house.on(LocalDate.of(2022, 11, 17));
        assertThat(plans.find(PATH)).isEmpty();
        assertThat(plans.page(0, 20).plans()).isEmpty();
        house.paperwork().answer("publish-transparency", task("Task_PublishTransparency"), Map.of());
        house.on(LocalDate.of(2027, 12, 31));
        assertThat(plans.page(0, 20).plans()).containsExactly(PATH);
        house.on(LocalDate.of(2028, 1, 1));
        assertThat(plans.page(0, 20).plans()).isEmpty();
    }

    @Test
    void filesAReportWhenThePostingIsTakenDown() throws Exception {
        prepare();
        check("bea", "OK");
        post();

        house.bean(NoticeBoard.class).takeDown(PATH);

        assertThat(house.bean(Publications.class).get(PATH).board().closed()).isTrue();
        then(house.documents)
                .should()
                .file(
                        eq(PATH),
                        eq(DocumentKind.PUBLICATION_REPORT),
                        eq("Relata di pubblicazione n. 12/2022"),
                        eq(Classification.INTERNAL),
                        argThat(file -> file.name().endsWith(".html")));
    }

    @Test
    @DisplayName("BR-68 personal and special documents are published redacted or not at all")
    void keepsPersonalDocumentsInside() throws Exception {
        var minutes = new FileRef("b".repeat(64), "verbale.pdf");
        house.paper(DocumentKind.MINUTES, Classification.PERSONAL, minutes);
        var rows = rows();
        assertThat(rows.get(1)).containsEntry("decision", "WITHHOLD").containsKey("reason");

        rows.get(1).put("decision", "PUBLISH");
        assertBrokenAt("annexes.1.decision", () -> answer(rows));
        rows.get(1).put("decision", "REDACT");
        rows.get(1).put("redacted", List.of(minutes));
        assertBrokenAt("annexes.1.redacted", () -> answer(rows));
        var redacted = new FileRef("c".repeat(64), "verbale-oscurato.pdf");
        rows.get(1).put("redacted", List.of(redacted));
        answer(rows);

        assertThat(house.bean(Publications.class).get(PATH).publicAnnexes())
                .extracting(annex -> annex.file())
                .containsExactly(PublicationFixture.PLAN, redacted);
    }

    @Test
    void findsTaxCodesPhonesAndAddressesInTexts() throws Exception {
        var minutes = new FileRef("b".repeat(64), "verbale.html");
        house.content(minutes, "<p>RSSMRA85T10A562S, 320 1234567, maria@example.org</p>");
        house.paper(DocumentKind.MINUTES, Classification.INTERNAL, minutes);

        var row = rows().get(1);

        assertThat(row).containsEntry("decision", "REDACT");
        assertThat(row.get("found").toString()).contains("RSSMRA85T10A562S", "320 1234567", "maria@example.org");
    }

    @Test
    void refusesARedactedTextThatStillIdentifiesSomebody() {
        var minutes = new FileRef("b".repeat(64), "verbale.html");
        house.content(minutes, "<p>maria@example.org</p>");
        house.paper(DocumentKind.MINUTES, Classification.INTERNAL, minutes);
        var redacted = new FileRef("c".repeat(64), "oscurato.html");
        house.content(redacted, "<p>maria@example.org</p>");
        var rows = rows();
        rows.get(1).put("redacted", List.of(redacted));
        rows.get(1).put("reason", "Contatti privati dei presenti");

        assertBrokenAt("annexes.1.redacted", () -> answer(rows));
    }

    @Test
    @DisplayName("BR-56 what is published is the approved version")
    void refusesAnotherPlanThanTheApprovedOne() throws Exception {
        prepare();
        check("bea", "OK");
        house.approve(2, new FileRef("d".repeat(64), "piano.html"));

        assertThatThrownBy(this::post).isInstanceOf(RuleBroken.class);
        assertBrokenAt("annexes.0.document", () -> answer(rows()));
    }

    @Test
    void hasSomebodyElseCheckWhatOnePersonPrepared() throws Exception {
        prepare();

        assertBrokenAt("result", () -> check("anna", "OK"));
        assertThatThrownBy(this::post).isInstanceOf(RuleBroken.class);
    }

    @Test
    void showsWhoPreparesWhatTheCheckObjectsTo() throws Exception {
        prepare();
        assertThat(check("bea", "KO").variables()).containsEntry("privacyRespected", false);

        var given = house.paperwork().given("prepare-publication", task("Task_PreparePublication"));

        assertThat(given).containsEntry("remark", "Oscurare i nomi");
        assertThat(given.get("missing").toString()).contains("Regolamento del tavolo di concertazione");
    }

    private void prepare() throws RuleBroken {
        house.paperwork().answer("prepare-publication", task("Task_PreparePublication"), CHECKED);
    }

    private PaperTask check(String username, String result) throws RuleBroken {
        var task = task("Task_CheckPrivacy").in(username);
        house.paperwork().answer("check-privacy", task, Map.of("result", result, "note", "Oscurare i nomi"));
        return task;
    }

    private void post() throws RuleBroken {
        house.paperwork().answer("publish-on-board", task("Task_PublishOnBoard"), Map.of("number", "12/2022"));
    }

    private void answer(List<Map<String, Object>> rows) throws RuleBroken {
        var typed = new HashMap<>(CHECKED);
        typed.put("annexes", rows);
        house.paperwork().answer("prepare-publication", task("Task_PreparePublication"), typed);
    }

    private List<Map<String, Object>> rows() {
        return house.paperwork().rows("prepare-publication", task("Task_PreparePublication"), "annexes");
    }

    private static PaperTask task(String key) {
        return PaperTask.of(key, PATH.value(), "CASARANO_UDP");
    }
}
