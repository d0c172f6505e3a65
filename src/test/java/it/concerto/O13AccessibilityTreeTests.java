package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.FreshData;
import it.concerto.testing.Looks;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.SpokenPage;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** O13: what a screen reader says of the desk and of a task, and what is said by itself when something changes. */
@Tag("browser")
@WholePathTest
class O13AccessibilityTreeTests {

    private static final String OFFICIAL = "enea.nardone";
    private static final String REGISTER = "Numero RUNTS, per gli enti del Terzo settore.";
    private static final String PLAN = "Piano Sociale di Zona 2022-2024 · Ambito Territoriale Sociale di Casarano";

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @Autowired
    Noticeboard board;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void begin() {
        clock.set(FreshData.BEGINNING);
        acting.as(
                "test",
                () -> processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", Map.of()));
    }

    @Test
    void theListReadsAsItLooks() {
        new Looks(port).as(OFFICIAL, page -> {
            assertThat(SpokenPage.outline(page))
                    .startsWith(
                            "banner",
                            "form",
                            "search Ricerca",
                            "navigation Navigazione principale",
                            "main",
                            "heading 1 Attività",
                            "navigation Quali attività",
                            "form Più attività insieme")
                    .contains("heading 2 Aprire il ciclo")
                    .endsWith("contentinfo");
            assertThat(SpokenPage.lines(page))
                    .containsSubsequence("DisclosureTriangle Filtra", "checkbox Scegli tutte quelle di questa pagina")
                    .containsSequence(
                            "checkbox Scegli: Aprire il ciclo",
                            "fra 7 giorni",
                            "16 mag 2022",
                            "heading 2 Aprire il ciclo",
                            "link Aprire il ciclo",
                            "Atto di indirizzo",
                            PLAN,
                            "CASARANO-PDZ-V",
                            "Aspetta: Responsabile dell’Ufficio di Piano",
                            "form",
                            "button Prendi in carico Aprire il ciclo");
        });
    }

    @Test
    void aTaskIsHeardFromClaimToCompletion() {
        new Looks(port).as(OFFICIAL, page -> {
            page.locator("li[data-key=Task_OpenCycle] .cz-task-do button")
                    .first()
                    .click();
            assertThat(page).hasTitle("Aprire il ciclo – Concerto");
            assertThat(SpokenPage.focused(page)).isEqualTo("status Ora è in carico a te.");
            assertThat(SpokenPage.outline(page))
                    .containsSubsequence(
                            "main", "heading 1 Aprire il ciclo", "form Le tue risposte", "region Commenti");
            assertThat(SpokenPage.lines(page))
                    .containsSequence("Scadenza", "fra 7 giorni", ",", "16 maggio 2022", "link Come si conta")
                    .containsSequence("Chi", "In carico a te")
                    .contains("textbox Atto del piano regionale (obbligatorio) required"
                            + " (Organo, numero e data, con il Bollettino ufficiale.)")
                    .containsSubsequence("button Completa l’attività", "button Salva bozza", "button Rilascia");

            complete(page, "");
            assertThat(page).hasTitle("Da correggere: Aprire il ciclo – Concerto");
            assertThat(SpokenPage.focused(page))
                    .isEqualTo("alert C’è un dato da correggere Atto del piano regionale: Compila questo campo.");
            assertThat(SpokenPage.lines(page))
                    .containsSequence(
                            "alert",
                            "heading 2 C’è un dato da correggere",
                            "link Atto del piano regionale: Compila questo campo.")
                    .contains("textbox Atto del piano regionale (obbligatorio) invalid required"
                            + " (Organo, numero e data, con il Bollettino ufficiale. Compila questo campo.)");

            complete(page, "D.G.R. 353 del 14 marzo 2022");
            assertThat(SpokenPage.focused(page)).isEqualTo("status Fatto: «Aprire il ciclo».");
            assertThat(SpokenPage.lines(page))
                    .containsSubsequence(
                            "status", "Fatto: «Aprire il ciclo».", "heading 1 Attività", "heading 2 E adesso");
        });
    }

    private static void complete(Page page, String act) {
        page.locator("[name=regionalAct]").fill(act);
        page.waitForNavigation(
                () -> page.locator(".cz-answer-actions .btn-primary").click());
    }

    @Test
    void whatChangesIsSaid() throws RuleBroken {
        board.openCasarano();
        new Looks(port).as(OFFICIAL, page -> {
            SpokenPage.listen(page);
            page.navigate("/attivita");
            page.locator(".cz-choose input").first().press("Space");
            page.locator("#scelta-pagina").press("Space");
            assertThat(announced(page, 2)).first().isEqualTo("1 scelta");
            assertThat(announced(page, 2)).last().asString().endsWith(" scelte");

            page.navigate("/attivita?testo=aprire");
            assertThat(page).hasTitle(Pattern.compile("\\d attività: «aprire» nel nome – Concerto"));
            page.navigate("/attivita?vista=mie");
            assertThat(page.title()).startsWith("Attività · Mie (");

            page.navigate("/avvisi/" + Noticeboard.CASARANO + "/manifestazione");
            page.locator("[name=orgType]").selectOption("SCUOLA");
            assertThat(announced(page, 1)).last().isEqualTo("Non chiede più: " + REGISTER);
            page.locator("[name=orgType]").selectOption("COOP_SOCIALE");
            assertThat(announced(page, 2)).last().isEqualTo("Ora chiede anche: " + REGISTER);
        });
    }

    /** O1 */
    @Test
    void aKeptDraftIsSaid() {
        new Looks(port).as("olga.marra", page -> {
            SpokenPage.listen(page);
            page.locator("li[data-key=Task_OpenCycle] h2 a").first().click();
            page.locator(".cz-claim-first button").click();
            page.locator("[name=note]").fill("Da sentire il Comune.");
            assertThat(announced(page, 1)).last().asString().startsWith("Bozza salvata alle ");
        });
    }

    private static List<?> announced(Page page, int atLeast) {
        page.waitForCondition(() -> SpokenPage.announced(page).size() >= atLeast);
        return SpokenPage.announced(page);
    }
}
