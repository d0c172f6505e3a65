package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.filling.Answer;
import it.concerto.forms.filling.Field;
import it.concerto.forms.filling.Filling;
import it.concerto.forms.schema.Options.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** O2: the expressions that forms are made of come to what they should, on the server; the browser's side is elsewhere. */
class O2FeelTests {

    /** By side and what was asked: another one fails, and whoever mends one takes it off here. */
    private static final Map<String, Long> DEVIATIONS = Map.of(
            "server value", 4L,
            "viewer form", 1L,
            "viewer hide", 11L,
            "viewer readonly", 1L,
            "viewer row", 1L,
            "viewer rule", 29L,
            "viewer text", 1L,
            "viewer value", 17L);

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theServerComesToWhatIsExpected() {
        var found = new LinkedHashMap<String, Object>();
        for (var expression : FormExpression.all()) {
            var value = Deviation.plain(onTheServer(expression));
            if (!value.equals(Deviation.plain(expression.expected()))) {
                found.put(expression.id(), value);
            }
        }

        Deviation.assertListed("server", id -> true, found);
    }

    @Test
    void thereAreManyExpressionsAndNoneTwice() {
        assertThat(FormExpression.all()).hasSizeGreaterThan(250);
        assertThat(FormExpression.all()).extracting(FormExpression::id).doesNotHaveDuplicates();
        assertThat(FormExpression.all())
                .extracting(each -> each.kind() + each.expression() + each.context())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyDeviationSaysWhy() {
        assertThat(Deviation.all()).allSatisfy(deviation -> {
            assertThat(deviation.reason()).hasSizeGreaterThan(20);
            assertThat(deviation.side()).isIn("server", "viewer");
        });
        assertThat(Deviation.all()).extracting(each -> each.side() + each.id()).doesNotHaveDuplicates();
    }

    /** Also where no browser is, which would say of each whether it is still one. */
    @Test
    void noMoreDeviateThanThoseThatWereWeighed() {
        var asked = Stream.concat(
                        FormExpression.all().stream().map(FormExpression::id),
                        FormRule.all().stream()
                                .flatMap(rule -> Stream.of("rule " + rule + ", good", "rule " + rule + ", bad")))
                .collect(Collectors.toSet());

        assertThat(Deviation.all().stream().collect(Collectors.groupingBy(Deviation::asked, Collectors.counting())))
                .isEqualTo(DEVIATIONS);
        assertThat(Deviation.all())
                .extracting(Deviation::id)
                .filteredOn(id -> !id.startsWith("form "))
                .isSubsetOf(asked);
    }

    @Test
    @DisplayName("O2 browser and server come to the same for at least 150 expressions")
    void mostExpressionsComeToTheSameOnBothSides() {
        var deviating = Deviation.all().stream().map(Deviation::id).collect(Collectors.toSet());

        assertThat(FormExpression.all())
                .filteredOn(each -> !deviating.contains(each.id()))
                .hasSizeGreaterThanOrEqualTo(150);
    }

    private Object onTheServer(FormExpression expression) {
        try {
            var form = expression.form();
            return expression.kind().equals("text")
                    ? FormPage.show(views.view(form, given(expression)))
                            .select(".cz-form-text")
                            .text()
                    : value(expression, form);
        } catch (FormFault e) {
            return "the form is refused";
        }
    }

    private Object value(FormExpression expression, Form form) {
        var submission = Submission.of(expression.context());
        var filling = forms.fillings.filling(form, given(expression), submission);
        return switch (expression.kind()) {
            case "hide" -> probe(filling).isHidden();
            case "row" -> filling.fields().stream().map(Field::isHidden).toList();
            case "value" -> Answer.of(filling).values().get("probe");
            case "options" ->
                probe(filling).options().stream().map(Option::label).toList();
            case "readonly" -> probe(filling).isLocked();
            default ->
                forms.judge.judge(form, given(expression), submission) instanceof Verdict.Accepted
                        ? "accepted"
                        : "refused";
        };
    }

    private static Field probe(Filling filling) {
        return List.copyOf(filling.fields()).get(0);
    }

    /** What the form is given: everything but the answer. */
    private static Map<String, Object> given(FormExpression expression) {
        var given = new HashMap<>(expression.context());
        given.remove("probe");
        return given;
    }
}
