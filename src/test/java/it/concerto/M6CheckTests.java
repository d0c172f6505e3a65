package it.concerto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import it.concerto.workflow.live.DeployedModels;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M6: what is wrong with a draft is said in Italian, with its file, line and element; nothing of it reaches the engine's tables. */
@WholePathTest
class M6CheckTests {

    private static final String MODEL = "bpmn/contest.bpmn";

    @Autowired
    Accounts accounts;

    @Autowired
    DeployedModels deployed;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private StudioStory story;

    @BeforeEach
    void twoAdministrators() {
        story = StudioStory.of(accounts, port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            </bpmn:process>               | </bpmn:processo>                     | Il file non è un XML ben formato |
            isExecutable="true"           | isExecutable="forse"                 | Nell’attributo isExecutable ci vuole true o false, non forse | ContestProcess
            id="ContestProcess"           | id="OtherProcess"                    | Manca l’identificativo ContestProcess |
            <bpmn:endEvent                | <bpmn:scriptTask id="Evil" /><bpmn:endEvent | L’elemento bpmn:scriptTask non è ammesso | Evil
            camunda:formRef="settleContest" | camunda:formRef="nowhere"          | Manca il modulo nowhere | Task_SettleContest
            camunda:formRef="settleContest" | camunda:formRef="settleContest" camunda:class="java.lang.Runtime" | L’attributo camunda:class non è ammesso | Task_SettleContest
            sourceRef="Task_AskLegalRepresentative" targetRef="Task_SettleContest" | sourceRef="Task_AskLegalRepresentative" targetRef="EndEvent_ContestSettled" | Qui non si arriva mai | Task_SettleContest
            name="Stabilire quale vale"   | name=""                              | Manca il nome | Task_SettleContest
            targetRef="Task_SettleContest" | targetRef="Task_Nobody"             | Il motore non lo accetta | Task_Nobody
            <bpmn:userTask id="Task_SettleContest" | <bpmn:userTask id="Task_AskLegalRepresentative" | Il motore non lo accetta | Task_AskLegalRepresentative
            ${contestDeadline}</bpmn:timeDate> | </bpmn:timeDate>               | Il timer non dice quando scatta | BoundaryEvent_AnswerMissing
            ${contestDeadline}</bpmn:timeDate> | ${contestDeadline</bpmn:timeDate> | ci vuole un testo, con nomi come ${nome} | BoundaryEvent_AnswerMissing
            "${applySignatureRule}"       | "${applyNothing}"                    | ci vuole un passo del prodotto | Task_ApplySignatureRule
            camunda:delegateExpression="${applySignatureRule}" | camunda:expression="${1+1}" | L’attributo camunda:expression non è ammesso | Task_ApplySignatureRule
            camunda:delegateExpression="${applySignatureRule}" |                 | Il motore non lo accetta | Task_ApplySignatureRule
            camunda:candidateGroups="${ambito}_UDP" | camunda:candidateGroups="${execution.toString()}" | ci vuole un testo, con nomi come ${nome} | Task_SettleContest
            camunda:candidateGroups="${ambito}_UDP" | camunda:candidateGroups="${ambito}_NESSUNO" | Nessuno può avere il ruolo ${ambito}_NESSUNO | Task_SettleContest
            camunda:candidateGroups="${ambito}_UDP" |                            | Nessuno riceverebbe questa attività | Task_SettleContest
            <bpmn:message id="Message_ContestOpened" | <bpmn:message id="Message_Other" | Il motore non lo accetta | StartEvent_ContestOpened
            name="ContestOpened" />       | name="" />                           | Il motore non lo accetta | StartEvent_ContestOpened
            targetRef="EndEvent_RuleApplied" |                                   | Il motore non lo accetta | Flow_ApplySignatureRuleToRuleApplied
            sourceRef="Task_ApplySignatureRule" | sourceRef="Task_Nobody"        | Il motore non lo accetta | Flow_ApplySignatureRuleToRuleApplied
            targetRef="EndEvent_RuleApplied" | targetRef="Task_ApplySignatureRule" | c’è un giro senza uscita | EndEvent_RuleApplied
            targetRef="EndEvent_RuleApplied" | targetRef="StartEvent_ContestOpened" | Qui un percorso può restare fermo | StartEvent_ContestOpened
            <bpmn:endEvent id="EndEvent_RuleApplied" | <bpmn:endEvent id="RuleApplied" | Il motore non lo accetta | EndEvent_RuleApplied
            name="Chiarita prima"         |                                      | Manca il nome | EndEvent_ContestOver
            camunda:formRefBinding="deployment" | camunda:formRefBinding="latest" | ci vuole deployment, non latest | Task_SettleContest
            id="BoundaryEvent_ContestSettled" | cancelActivity="yes" id="BoundaryEvent_ContestSettled" | ci vuole true o false, non yes | BoundaryEvent_ContestSettled
            messageRef="Message_ContestSettled" | messageRef="Message_Nothing"   | Il motore non lo accetta | BoundaryEvent_ContestSettled
            <bpmn:endEvent id="EndEvent_RuleApplied" | <bpmn:startEvent id="StartEvent_Second" name="Ancora" /><bpmn:endEvent id="EndEvent_RuleApplied" | Da qui non si va da nessuna parte | StartEvent_Second
            <bpmn:endEvent id="EndEvent_RuleApplied" | <bpmn:callActivity id="Task_CallNothing" name="Chiamare" calledElement="NothingProcess" /><bpmn:endEvent id="EndEvent_RuleApplied" | Qui non si arriva mai | Task_CallNothing
            bpmnElement="Task_SettleContest" | bpmnElement="Task_Gone"           | Il motore non lo accetta | Shape_Task_SettleContest
            """)
    void saysWhatIsWrongAndWhere(String text, String instead, String said, String element) {
        var before = engineRows();
        var draft = story.changed(story.begun("contest.bpmn"), MODEL, text, Objects.requireNonNullElse(instead, ""));

        assertThat(draft.page().select("ol.cz-rows li").text()).as(draft.text()).contains(said, MODEL);
        if (element != null) {
            assertThat(draft.page().select("ol.cz-rows li").text()).contains(element);
        }
        var refused = story.proposed(draft, "Si prova lo stesso");
        assertThat(refused.text()).contains("Ci sono errori da correggere");
        assertThat(engineRows()).isEqualTo(before);
    }

    @Test
    void keepsADraftThatCannotBeReadAndSaysSoOfAFile() {
        var draft = story.begun("contest.bpmn");
        assertThat(sent(draft, MODEL, new byte[] {(byte) 0xff, (byte) 0xfe, 0x41})
                        .text())
                .contains("Il file non è un testo in UTF-8");
        assertThat(sent(draft, MODEL, new byte[(2 << 20)]).text()).contains("Il file supera 1 MiB");
        assertThat(sent(draft, "../application.yaml", "a: b".getBytes(UTF_8)).text())
                .contains("In questa bozza un file si chiama " + MODEL);
        assertThat(sent(draft, "forms/plan/new-form.form", "{".getBytes(UTF_8)).text())
                .contains("Salvato", "Il modulo non va bene così");
        assertThat(story.author.get(story.path(draft)).text()).contains("forms/plan/new-form.form");
    }

    @Test
    void losesNothingThatIsWrittenAtTheSameTime() {
        var draft = story.begun("contest.bpmn");
        var early = story.author.get(draft.page().selectFirst("a[href*=/testo]").attr("href"));
        sent(draft, "forms/plan/new-form.form", "{}".getBytes(UTF_8));

        var form = Visitor.form(early.page(), "form[action$=/testo]");
        var late = story.author.send(form, Map.of("testo", "<mine/>"));

        assertThat(late.text()).contains("Intanto la bozza è cambiata");
        assertThat(late.page().selectFirst("#testo").wholeText()).isEqualTo("<mine/>");
        assertThat(story.author.get(story.path(draft)).text()).doesNotContain("Il file non è un XML");
    }

    private Answer sent(Answer draft, String name, byte[] content) {
        var page = story.author.get(story.path(draft));
        var form = Visitor.form(page.page(), "form[enctype]");
        form.selectFirst("[name=nome]").val(name);
        return story.author.send(form, Map.of("nome", name), Map.of("file/model.xml", content), null);
    }

    private Long engineRows() {
        return jdbc.sql("select (select count(*) from ACT_RE_DEPLOYMENT) + (select count(*) from ACT_RE_PROCDEF)"
                        + " + (select count(*) from ACT_GE_BYTEARRAY)")
                .query(Long.class)
                .single();
    }
}
