package it.concerto.workflow;

import static it.concerto.workflow.HostileModels.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.testing.EngineTest;
import it.concerto.workflow.models.ModelRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a model hides, the check in front of the parser refuses it, and without that check the engine runs nothing. That the attacks are worth the name, {@link HostileModelControlTests} shows. */
@EngineTest
class HostileModelTests {

    private static final String NAME = "bpmn/hostile.bpmn";

    @TempDir
    static Path folder;

    @Autowired
    ProcessEngine engine;

    private static Path marker() {
        return folder.resolve("it-ran");
    }

    @BeforeEach
    void clean() throws Exception {
        Files.deleteIfExists(marker());
        Intruder.mark = marker();
    }

    static Stream<Arguments> models() {
        return HostileModels.all(marker());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void refusesAHostileModelWithFileLineElementAndReason(String what, String xml, String element, String reason) {
        assertThatThrownBy(() -> deploy(NAME, xml)).isInstanceOfSatisfying(ModelRefused.class, refused -> {
            assertThat(refused.flaws()).anySatisfy(flaw -> {
                assertThat(flaw.file()).isEqualTo(NAME);
                assertThat(flaw.line()).isPositive();
                assertThat(flaw.element()).isEqualTo(element);
                assertThat(flaw.reason()).contains(reason);
            });
        });

        assertThat(marker()).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void runsNothingEvenWithoutTheCheck(String what, String xml, String element, String reason) {
        withoutTheCheck(() -> {
            var deployment = deploy(NAME, xml);
            try {
                engine.getRuntimeService()
                        .createProcessInstanceByKey("Hostile")
                        .businessKey("HOSTILE-1")
                        .setVariables(Map.of("ambito", "CASARANO", "path", "HOSTILE-1"))
                        .execute();
            } finally {
                engine.getRepositoryService().deleteDeployment(deployment, true);
            }
        });

        assertThat(marker()).doesNotExist();
    }

    @Test
    void runsNothingOfADecisionInAnotherLanguage() {
        for (var language : List.of("juel", "javascript", "groovy")) {
            var dmn =
                    """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="n">
                    <decision id="hostile" name="h"><decisionTable id="T">
                    <output id="O" name="o" typeRef="string"/>
                    <rule id="R"><outputEntry id="E" expressionLanguage="%s"><text>${%s}</text></outputEntry></rule></decisionTable></decision></definitions>"""
                            .formatted(language, HostileModels.attack());

            assertThatThrownBy(() -> deploy("bpmn/hostile.dmn", dmn))
                    .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.flaws())
                            .anySatisfy(flaw -> {
                                assertThat(flaw.file()).isEqualTo("bpmn/hostile.dmn");
                                assertThat(flaw.reason()).contains("expressionLanguage", language);
                                assertThat(flaw.element()).isEqualTo("E");
                                assertThat(flaw.line()).isEqualTo(4);
                            }));
            withoutTheCheck(() -> {
                deploy("bpmn/hostile.dmn", dmn);
                engine.getDecisionService().evaluateDecisionByKey("hostile").evaluate();
            });
        }

        assertThat(marker()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            "type": "iframe", "url": "javascript:attack()" | /components/0/type             | components of type "iframe" are not supported
            "type": "script", "content": "attack()"        | /components/0/type             | components of type "script" are not supported
            "type": "textfield", "key": "__proto__.x()"    | /components/0/key              | no key
            "type": "expression", "key": "x", "expression": "=function(x) external {java: {class: 'java.lang.System', method signature: 'exit(int)'}}" | /components/0/expression | no FEEL expression
            "type": "text", "text": "=for i in 1..1000000000 return i" | /components/0/text | a range to loop over
            """)
    void refusesAHostileFormWithFilePlaceAndReason(String component, String where, String reason) {
        var name = "forms/testing/hostile.form";
        var form = "{\"type\": \"default\", \"schemaVersion\": 18, \"id\": \"hostile\", \"components\": [{%s}]}";

        assertThatThrownBy(() -> deploy(name, form.formatted(component)))
                .isInstanceOfSatisfying(
                        ModelRefused.class,
                        refused -> assertThat(refused.flaws()).singleElement().satisfies(flaw -> {
                            assertThat(flaw.file()).isEqualTo(name);
                            assertThat(flaw.element()).isEqualTo(where);
                            assertThat(flaw.reason()).contains(reason);
                        }));
    }

    /** The released engine evaluates expressions inside {@code or()} although they are off. */
    @Test
    void runsNothingOfAQueryWithAnExpression() {
        try {
            engine.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${" + HostileModels.attack() + "}")
                    .endOr()
                    .list();
        } catch (RuntimeException refused) {
            // refusing is as good
        }

        assertThat(marker()).doesNotExist();
    }

    @Test
    void refusesATableThatCannotAnswerWhoeverDeploysIt() throws Exception {
        var table = Files.readString(Path.of("src/test/resources/workflow/bpmn/due-dates.dmn"));

        assertThatThrownBy(() -> deploy("bpmn/due-dates.dmn", table.replace("\"5wd after wantedOn\"", "5wd")))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("bpmn/due-dates.dmn, line 7, Out_WriteLetter: must be a text in quotes, not 5wd");
    }

    @Test
    void refusesEveryOtherKindOfFile() {
        for (var name : List.of("x.cmmn", "x.groovy", "x.html", "x.bpmn20.xml", "x.class", "x")) {
            assertThatThrownBy(() -> deploy(name, "<x/>"))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageStartingWith(name);
        }
    }

    @Test
    void refusesBombsBeforeTheParserSeesThem() {
        var deep = "<bpmn:subProcess id='S'>".repeat(60) + "</bpmn:subProcess>".repeat(60);
        assertThatThrownBy(() -> deploy(NAME, process("", deep))).hasMessageContaining("deeper than 40");
        var many = "<bpmn:task id='T'/>".repeat(6_000);
        assertThatThrownBy(() -> deploy(NAME, process("", many))).hasMessageContaining("more than 5,000");
        var large = "<!-- " + "x".repeat(1 << 20) + " -->";
        assertThatThrownBy(() -> deploy(NAME, process("", large))).hasMessageContaining("larger than 1 MiB");
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
        assertThatThrownBy(() -> deploy(NAME, process("", "").replace("?>", "?>" + entity)))
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> deploy(NAME, process("", "<?php x ?>")))
                .hasMessageContaining("processing instructions");
        assertThatThrownBy(() -> deploy(NAME, "no xml")).hasMessageContaining("no well-formed XML");
    }

    private String deploy(String name, String content) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString(name, content)
                .deploy()
                .getId();
    }

    private void withoutTheCheck(Runnable attack) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var deployers = configuration.getDeploymentCache();
        List<Deployer> all = List.copyOf(configuration.getDeployers());
        deployers.setDeployers(
                all.stream().filter(deployer -> !isCheck(deployer)).toList());
        try {
            attack.run();
        } catch (RuntimeException refused) {
            // the engine may refuse; it must not run
        } finally {
            deployers.setDeployers(all);
        }
    }

    private static boolean isCheck(Deployer deployer) {
        return deployer.getClass().getName().startsWith("it.concerto");
    }
}
