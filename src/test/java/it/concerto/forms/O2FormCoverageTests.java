package it.concerto.forms;

import static it.concerto.forms.FormFixture.errors;
import static it.concerto.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import it.concerto.files.FileRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * O2: the server judges every type of component by every rule it can have, says in Italian what is wrong, and takes nothing
 * that the form does not ask.
 */
class O2FormCoverageTests {

    private static final Set<String> TYPED = Set.of("textfield", "textarea", "number", "datetime");

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        given(forms.files.handle(any())).willReturn("handle");
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static List<FormRule> rules() {
        return FormRule.all();
    }

    @Test
    void everyRuleOfEveryTypeIsCovered() {
        assertThat(FormComponent.all()).hasSize(22);
        assertThat(rules()).extracting(FormRule::toString).containsExactlyInAnyOrderElementsOf(FormComponent.rules());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void takesTheGoodAnswer(FormRule rule) {
        var answer = forms.answer(rule.form(), FormRule.GIVEN, rule.values(rule.good()));

        assertThat(text(answer.get("x"))).isEqualTo(rule.answer());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped(FormRule rule) {
        var verdict = forms.judge(rule.form(), FormRule.GIVEN, rule.values(rule.bad()));

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        var page = page(rule.form(), FormRule.GIVEN, (Verdict.Refused) verdict);
        var said = page.select(".form-feedback");
        assertThat(said.eachText()).containsExactly(rule.message());
        assertThat(page.select("[aria-describedby~=(^| )" + said.attr("id") + "( |$)]"))
                .isNotEmpty();
        if (TYPED.contains(rule.type()) && rule.bad() != null) {
            assertThat(page.select("[name=" + rule.path() + "]").val()).isEqualTo(rule.bad());
        }
    }

    static Stream<Arguments> strangers() {
        return FormComponent.all().entrySet().stream()
                .filter(type -> !type.getValue().refused())
                .flatMap(type -> FormComponent.RULES.stream()
                        .filter(rule -> !type.getValue().validate().contains(rule))
                        .map(rule -> Arguments.of(type.getKey(), rule)));
    }

    /** A rule that the type does not have would be followed by nobody, though the form seems to have it. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("strangers")
    void refusesAFormWithARuleThatTheTypeDoesNotHave(String type, String rule) {
        var value = rule.startsWith("m") ? "3" : rule.equals("required") ? "true" : "'email'";
        var json = "{\"type\":\"default\",\"id\":\"f\",\"components\":[%s]}"
                .formatted(FormComponent.sample(type, ",'validate':{'%s':%s}".formatted(rule, value))
                        .replace('\'', '"'));

        assertThatThrownBy(() -> Form.parse("f.form", json))
                .isInstanceOf(FormFault.class)
                .hasMessageContaining("/components/0/validate/" + rule)
                .hasMessageContaining(type);
    }

    static List<String> refused() {
        return types(component -> component.refused());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAFormWithATypeThatWouldShowWhatIsNotOurs(String type) {
        var json = "{\"type\":\"default\",\"id\":\"f\",\"components\":[{\"type\":\"%s\"}]}".formatted(type);

        assertThatThrownBy(() -> Form.parse("f.form", json)).hasMessageContaining(type);
    }

    static List<String> inputs() {
        return types(component -> component.validate().contains("required"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void takesNothingThatIsUndeclaredHiddenOrDisabled(String type) {
        var rule = FormRule.required(type);
        var sent = new LinkedHashMap<>(rule.values(rule.good()));
        sent.put("evil", true);
        sent.put("x.evil", "true");

        assertThat(forms.answer(rule.form(), FormRule.GIVEN, sent)).containsOnlyKeys("x");
        assertThat(forms.answer(form(rule.json(",'conditional':{'hide':'=limit = 3'}")), FormRule.GIVEN, sent))
                .isEmpty();
        assertThat(forms.answer(form(rule.json(",'disabled':true")), FormRule.GIVEN, sent))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void comparesWhatMayOnlyBeReadWithWhatWasGiven(String type) {
        var rule = FormRule.required(type);
        var form = form(rule.json(",'readonly':true"));
        var given = rule.values(rule.good());

        assertThat(text(forms.answer(form, given, Map.of()).get("x"))).isEqualTo(rule.answer());
        assertThat(text(forms.answer(form, given, rule.values(rule.good())).get("x")))
                .isEqualTo(rule.answer());
        var refused = forms.judge(form, given, rule.values(other(type)));
        assertThat(errors(refused)).containsExactly("x lockedChanged");
        assertThat(page(form, given, (Verdict.Refused) refused).text())
                .contains("Questo valore non si può cambiare da qui. Controlla quello aggiornato e invia di nuovo.");
    }

    static List<String> others() {
        return types(component -> !component.refused() && !component.validate().contains("required"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void takesNoValueForWhatAsksNothing(String type) {
        var form = form(FormComponent.sample(type, ""));

        var answer = forms.answer(form, FormRule.GIVEN, Map.of("x", "999", "list", "evil"));

        assertThat(text(answer.get("x"))).isEqualTo(type.equals("expression") ? "3" : "null");
        assertThat(answer.keySet()).isSubsetOf("x", "list");
        assertThat(answer.getOrDefault("list", List.of())).isEqualTo(List.of());
    }

    private Document page(Form form, Map<String, Object> given, Verdict.Refused refused) {
        return FormPage.show(views.view(form, given, refused.typed(), refused.errors()));
    }

    private static List<String> types(Predicate<FormComponent> which) {
        return FormComponent.all().entrySet().stream()
                .filter(type -> which.test(type.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String other(String type) {
        return switch (type) {
            case "number" -> "7";
            case "datetime" -> "2022-06-09";
            case "checkbox" -> "false";
            case "radio" -> "A";
            case "select", "checklist", "taglist" -> "R";
            default -> "altro";
        };
    }

    private static String text(Object answer) {
        return answer instanceof List<?> files && files.stream().allMatch(FileRef.class::isInstance)
                ? files.stream().map(file -> ((FileRef) file).name()).toList().toString()
                : String.valueOf(answer);
    }
}
