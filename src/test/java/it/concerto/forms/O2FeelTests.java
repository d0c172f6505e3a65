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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** O2: the expressions that forms are made of come to what they should, on the server; the browser's side is elsewhere. */
class O2FeelTests {

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
