package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.Invitations;
import it.concerto.identity.NewAccount;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ReadingPasses;
import it.concerto.participation.ReadingPasses.Pass;
import it.concerto.path.PathId;
import it.concerto.testing.Attaching;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Looks;
import it.concerto.testing.PageRoutes;
import it.concerto.testing.PathParts;
import it.concerto.testing.PublicForm;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the product is looked at with a real browser once it has something to show: here, or where {@link PageRoutes} says. */
@Tag("browser")
@WholePathTest
class EveryPageBrowserTests {

    private static final String PATH = "CASARANO-PDZ-E1";
    private static final String PATHS = "/percorsi/{path}";
    private static final String CALENDAR = "/amministrazione/ambiti/{code}/calendario";
    private static final String PUBLISHED = "TARANTO-PDZ-2018";
    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final String PASSWORD = "concerto-di-zona";

    @Autowired
    RunningNotice notices;

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Processes processes;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    ReadingPasses passes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    private Looks looks;

    @BeforeEach
    void opensItsEyes() {
        looks = new Looks(port);
    }

    @Test
    void isReadableByEverybody() throws Exception {
        theRegister();
        whatWasPublished();
        var ensemble = notices.open(port, "E1");
        whatParticipantsReadLater(ensemble, whatParticipantsSee());
        whatTheOfficeDoes();
        whatFollowsFromASitting();

        assertThat(looks.patterns()).containsExactlyInAnyOrderElementsOf(PageRoutes.lookedAtNowhereElse(routes));
    }

    private void theRegister() throws AccountRefused {
        var groups = Set.of(GroupId.of("CONCERTO_ADM"));
        accounts.register(new NewAccount(
                "capo.sguardi", "Capo Sguardi", "capo@example.org", PASSWORD, groups, LocalDate.of(2022, 1, 1)));
        var link = invitations.invite("capo.sguardi");
        looks.anonymously(page -> looks.at(page, "/invito/{token}", link));
        looks.as("capo.sguardi", page -> {
            looks.at(page, "/amministrazione/ambiti");
            looks.at(page, "/amministrazione/ambiti/nuovo");
            for (var part : List.of("seggi/nuovo", "seggi/passaggio", "asl", "forma")) {
                looks.at(page, "/amministrazione/ambiti/{code}/" + part, "CASARANO");
            }
            looks.at(page, CALENDAR, "CASARANO");
            for (var question : List.of("patrono", "chiusura", "sabato")) {
                looks.at(page, CALENDAR + "/{question}", "CASARANO", question);
            }
            page.navigate("/amministrazione/persone");
            var number = page.locator("tbody a").first().getAttribute("href").replaceAll("\\D", "");
            looks.at(page, "/amministrazione/persone/{number}", number);
            looks.at(page, "/amministrazione/persone/{number}/ruoli/nuovo", number);
            looks.at(page, "/amministrazione/persone/{number}/ruoli/fine", number);
        });
    }

    private void whatWasPublished() {
        var notice = new HashMap<String, Object>(RunningNotice.invitation());
        notice.put("access", "OPEN");
        var ensemble = PathParts.usual(stage, PUBLISHED)
                .rows("Task_DraftNotice", "invited")
                .part("Task_DraftNotice", notice)
                .playToTheEnd();
        var official = ensemble.member("TARANTO_UDP", 0);
        looks.as(official, page -> {
            looks.at(page, PATHS + "/piano", PUBLISHED);
            looks.at(page, PATHS + "/pubblicazione/dati-personali", PUBLISHED);
            page.locator("[name=document]").selectOption(new SelectOption().setIndex(1));
            page.locator("[name=data][value=NAMES]").press("Space");
            page.locator("[name=found]").fill("A pagina 12, lo segnala una cittadina.");
            page.locator(".cz-form-actions button").click();
            looks.at(page, PATHS + "/pubblicazione/violazioni", PUBLISHED);
        });
        looks.anonymously(page -> {
            looks.at(page, "/piani/{path}", PUBLISHED);
            page.navigate(passes.link(new Pass(PathId.of(PUBLISHED), null, null)));
            looks.at(page, "/avvisi/lettura");
        });
    }

    /** Two people send a manifestation for the same organisation; returns the code of the first one. */
    private String whatParticipantsSee() {
        var code = express(Map.of("pactAccepted", List.of("true")));
        express(Map.of("legalName", "Gino Verdi", "email", "verdi@example.org"));
        looks.anonymously(page -> {
            looks.at(page, "/avvisi/ricevuta/codice");
            open(page, code);
            looks.at(page, "/avvisi/ricevuta/quale-vale");
            looks.at(page, "/avvisi/ricevuta/rappresentante");
        });
        return code;
    }

    private void whatParticipantsReadLater(Ensemble ensemble, String code) {
        ensemble.part("Task_SettleContest", Map.of("winner", "1", "reason", "Visura RUNTS."))
                .part("Task_DraftMinutes", Map.of("result", "AGREED", "agreements", "Lo sportello apre il martedì."));
        answer(ensemble, "Task_SettleContest");
        answer(ensemble, "Task_CheckManifestation");
        stage.clock().set("2022-05-30T10:01");
        var variables = Map.<String, Object>of("session", "4", "minutesDue", "2022-06-30T23:59:59+02:00");
        processes.start("MinutesProcess", CASARANO, PATH, variables);
        answer(ensemble, "Task_DraftMinutes");
        looks.anonymously(page -> {
            open(page, code);
            looks.at(page, "/avvisi/ricevuta/verbali/{session}", 4);
        });
        looks.as(
                ensemble.member("CASARANO_SSP", 0),
                page -> looks.at(page, PATHS + "/sessioni/{number}/verbale", PATH, 4));
    }

    private void whatTheOfficeDoes() {
        var mail = jdbc.sql("select min(id) from cz_mail where path = ?")
                .param(PATH)
                .query(String.class)
                .single();
        var task = jdbc.sql("select min(task) from cz_inbox where owner = 'G:CASARANO_UDPRESP'")
                .query(String.class)
                .single();
        looks.as("enea.nardone", page -> {
            for (var part : List.of("/allegati", "/verbali", "/avviso/proroga", "/manifestazioni/nuova")) {
                looks.at(page, PATHS + part, PATH);
            }
            looks.at(page, PATHS + "/allegati/{place:\\d{1,3}}", PATH, 1);
            looks.at(page, PATHS + "/verbali/{session}/osservazione", PATH, 4);
            looks.at(page, PATHS + "/sessioni/{number}/sposta", PATH, 4);
            looks.at(page, PATHS + "/manifestazioni/{number:\\d{1,6}}", PATH, 1);
            looks.at(page, PATHS + "/manifestazioni/{number}/rappresentante", PATH, 1);
            looks.at(page, PATHS + "/manifestazioni/{number}/ritiro", PATH, 1);
            looks.at(page, "/posta/{id}", mail);
            for (var part : List.of("assegna", "scadenza", "scadenza/calcolo", "allegati")) {
                looks.at(page, "/attivita/{task}/" + part, task);
            }
            looks.at(page, "/attivita/{task}/allegati/{attachment}/rimozione", task, Attaching.one(page));
            looks.at(page, "/attivita/{task}/commenti", task);
            page.locator("#commento").fill("Ho chiamato la Regione.");
            page.locator(".cz-comment-write button").click();
            var comment = page.locator(".cz-comments a").getAttribute("href").split("/");
            looks.at(page, "/commenti/{comment}", comment[2]);
            looks.at(page, PATHS + "/commenti", PATH);
            List.of("/sostituzioni", "/posta/preferenze").forEach(each -> looks.at(page, each));
            looks.at(page, "/sostituzioni/{ambito}/nuova", "CASARANO");
            page.navigate("/attivita/" + task);
            page.locator(".cz-claim-first button").click();
            looks.at(page, "/attivita/{task}/sospensione", task);
            looks.at(page, "/attivita/{task}/ripresa", task);
        });
        looks.as("gemma.quaranta", page -> looks.at(page, PATHS + "/recapiti-in-chiaro", PATH));
    }

    /** X1.4, X2 */
    private void whatFollowsFromASitting() throws Exception {
        var path = notices.open(port, "E2").path();
        var ensemble = PathParts.usual(stage, path).playUntil("Task_WriteSittingMinutes");
        looks.as("aldo.lanotte", page -> {
            looks.at(page, PATHS + "/sedute", path);
            var vote = page.locator("tbody tr a").last().getAttribute("href").split("/");
            looks.at(page, PATHS + "/sedute/{sitting}/{point}", path, vote[4], vote[5]);
        });
        ensemble.playUntil("Task_SignDocument");
        looks.as("enea.nardone", page -> {
            looks.at(page, PATHS + "/firme", path);
            var round =
                    page.locator("a[href$='/correggi']").getAttribute("href").split("/")[4];
            looks.at(page, PATHS + "/firme/{round}/correggi", path, round);
            looks.at(page, PATHS + "/firme/{round}/{position}", path, round, 0);
        });
    }

    private String express(Map<String, ?> changes) {
        var visitor = Visitor.anonymous(stage.base());
        var form =
                PublicForm.on(visitor.get("/avvisi/" + PATH + "/manifestazione").page());
        var receipt = visitor.send(form, PublicForm.organisation(changes)).page();
        return receipt.select(".cz-code").text();
    }

    private static void open(Page page, String code) {
        page.navigate("/avvisi/ricevuta");
        page.locator("#codice").fill(code);
        page.locator("#codice").press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".cz-code")).isVisible();
    }
}
