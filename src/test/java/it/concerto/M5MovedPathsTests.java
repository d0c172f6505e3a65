package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.Ensemble;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import it.concerto.workflow.engine.InboxProjection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M5: paths under way follow a changed model once an administrator has seen what becomes of each, and go back again. */
@WholePathTest
class M5MovedPathsTests {

    private static final String MODEL = "bpmn/notice.bpmn";
    private static final String REASON = "Il passo ha cambiato nome";

    private static int number;

    @Autowired
    Accounts accounts;

    @Autowired
    RunningNotice notice;

    @Autowired
    InboxProjection inbox;

    @Autowired
    RuntimeService runs;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private StudioStory story;
    private Ensemble ensemble;

    @BeforeEach
    void aNoticeIsDraftedAndItsModelChanges() throws Exception {
        story = StudioStory.of(accounts, port);
        number++;
        ensemble = notice.begin(port, "MOVED-" + number);
        rename(number % 2 == 1 ? "DraftNotice" : "WriteNotice", number % 2 == 1 ? "WriteNotice" : "DraftNotice");
    }

    private void rename(String id, String other) {
        var changed = story.changed(story.begun("notice.bpmn"), MODEL, "Task_" + id, "Task_" + other);
        var live = story.approved(story.proposed(changed, "Si chiama altrimenti"), story.reviewer);
        assertThat(live.text()).contains("Entrata in uso", "Guarda i processi in corso");
    }

    @Test
    void movesThemAfterAPreviewAndTakesThemBack() {
        var before = task();
        var page = begun();
        assertThat(page.text()).contains("altro identificativo", "Redigere l’avviso");
        var select = page.page().select("select").stream()
                .filter(each -> each.attr("name").endsWith("Notice"))
                .filter(each -> before.contains(each.attr("name").substring(2)))
                .findFirst()
                .orElseThrow();
        var without = previewed(page, Map.of(select.attr("name"), ""));
        assertThat(row(without)).contains("manca un corrispondente", "Sceglilo fra le corrispondenze");

        var ready = previewed(without, Map.of(select.attr("name"), otherOf(select.attr("name"))));
        assertThat(row(ready)).contains("si sposta");
        assertThat(task()).isEqualTo(before);
        var run = Visitor.form(ready.page(), "form[action$=/avvia]");
        assertThat(story.reviewer.send(run, Map.of()).text()).contains("Scrivi la ragione");
        var done = story.reviewer.send(run, Map.of("ragione", REASON));

        assertThat(done.text()).contains("Concluso", REASON);
        assertThat(row(done)).contains("spostato");
        assertThat(RunningNotice.keys(ensemble)).contains(otherOf(select.attr("name")));
        assertThat(inbox.differences()).isZero();
        assertThat(acts()).containsExactly("Migrate " + StudioStory.REVIEWER + " " + REASON);

        var back = story.reviewer.send(Visitor.form(done.page(), "form[action$=/annulla]"), Map.of());
        assertThat(row(back)).contains("si sposta");
        var undone = story.reviewer.send(
                Visitor.form(back.page(), "form[action$=/avvia]"), Map.of("ragione", "Era meglio prima"));
        assertThat(row(undone)).contains("spostato");
        assertThat(task()).isEqualTo(before);
        assertThat(inbox.differences()).isZero();
        assertThat(acts()).hasSize(2);
    }

    @Test
    void isDoneByTheFirstOfTwoAdministrators() {
        var ready = previewed(begun(), Map.of());
        var theirs = story.author.get(story.path(ready).replaceAll("/anteprima$", ""));
        var done = story.reviewer.send(Visitor.form(ready.page(), "form[action$=/avvia]"), Map.of("ragione", REASON));
        assertThat(done.text()).contains("Concluso");

        var late = story.author.send(Visitor.form(theirs.page(), "form[action$=/avvia]"), Map.of("ragione", "Anch’io"));

        assertThat(late.text()).contains("Nel frattempo un’altra persona").doesNotContain("Anch’io");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void leavesWhatHasGoneOnSinceThePreview() {
        var ready = previewed(begun(), Map.of());
        ensemble.rows("Task_DraftNotice", "invited")
                .part("Task_DraftNotice", (form, time) -> RunningNotice.invitation());
        ensemble.rows("Task_WriteNotice", "invited")
                .part("Task_WriteNotice", (form, time) -> RunningNotice.invitation());
        RunningNotice.answer(ensemble, key());

        var done = story.reviewer.send(Visitor.form(ready.page(), "form[action$=/avvia]"), Map.of("ragione", REASON));

        assertThat(row(done)).contains("non si può spostare", "è andato avanti dopo l’anteprima");
        assertThat(acts()).isEmpty();
    }

    @Test
    void movesASuspendedOneThatStaysSuspended() {
        identity.setAuthentication("(test)", List.of(), List.of("CASARANO"));
        runs.suspendProcessInstanceById(run());
        identity.clearAuthentication();
        var ready = previewed(begun(), Map.of());

        var done = story.reviewer.send(Visitor.form(ready.page(), "form[action$=/avvia]"), Map.of("ragione", REASON));

        assertThat(row(done)).contains("spostato");
        assertThat(jdbc.sql("select SUSPENSION_STATE_ from ACT_RU_EXECUTION where ID_ = ?")
                        .param(run())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void isOnlyForWhoDecidesForTheInstallation() {
        var page = begun();
        var other = Visitor.signedIn(
                "http://localhost:" + port, ensemble.member("CASARANO_UDPRESP", 0), "concerto-di-zona");
        assertThat(other.get(story.path(page)).status()).isEqualTo(404);
    }

    private Answer begun() {
        var model = story.reviewer.get("/studio/modelli/notice.bpmn");
        var version = jdbc.sql(
                        "select d.DEPLOYMENT_ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ where e.ID_ = ?")
                .param(run())
                .query(String.class)
                .single();
        return story.reviewer.send(
                Visitor.form(model.page(), "form[action$=/spostamenti]:has(input[value=" + version + "])"), Map.of());
    }

    private Answer previewed(Answer page, Map<String, String> chosen) {
        return story.reviewer.send(Visitor.form(page.page(), "form[action$=/anteprima]"), chosen);
    }

    private String row(Answer page) {
        return page.page().select("tr").stream()
                .map(Element::text)
                .filter(text -> text.contains(ensemble.path()))
                .findFirst()
                .orElse(page.text());
    }

    private static String otherOf(String select) {
        return select.endsWith("Task_DraftNotice") ? "Task_WriteNotice" : "Task_DraftNotice";
    }

    private String run() {
        return jdbc.sql(
                        "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null and PROC_DEF_ID_ like 'NoticeProcess%'")
                .param(ensemble.path())
                .query(String.class)
                .single();
    }

    private String task() {
        return jdbc.sql(
                        "select ID_, TASK_DEF_KEY_, NAME_, PROC_DEF_ID_, ASSIGNEE_, DUE_DATE_, PRIORITY_ from ACT_RU_TASK where PROC_INST_ID_ = ?")
                .param(run())
                .query()
                .listOfRows()
                .toString();
    }

    /** Id of the task to draft the notice in the version of this run. */
    private String key() {
        return RunningNotice.keys(ensemble).stream()
                .filter(key -> key.matches("Task_(Draft|Write)Notice"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts() {
        return jdbc.sql(
                        "select action || ' ' || person || ' ' || reason from cz_operator_act where path = ? order by seq")
                .param(ensemble.path())
                .query(String.class)
                .list();
    }
}
