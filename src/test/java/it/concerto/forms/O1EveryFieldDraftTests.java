package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.concerto.drafts.Draft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.LinkedMultiValueMap;

/** O1: what stood in a field of whatever kind, right or wrong, stands in it again when somebody goes on with their draft. */
class O1EveryFieldDraftTests {

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());
    private final SubmissionReader reader = new SubmissionReader(forms.files);

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static List<Arguments> typed() {
        return List.of(
                arguments("textfield", List.of("Così «e» così")),
                arguments("textarea", List.of("Una riga\ne un’altra")),
                arguments("number", List.of("dodici")),
                arguments("datetime", List.of("domani")),
                arguments("checkbox", List.of("true")),
                arguments("radio", List.of("R")),
                arguments("select", List.of("R")),
                arguments("checklist", List.of("A", "R")),
                arguments("taglist", List.of("A", "R")),
                arguments("taglist", List.of("R")));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void standsInItsFieldAgain(String type, List<String> texts) {
        var form = FormFixture.form(FormComponent.sample(type, ""));
        var sent = new LinkedMultiValueMap<String, String>(Map.of("_page", List.of("1"), "x", texts));

        var page = afterwards(form, Map.of(), Submission.sent(sent));

        assertThat(FormPage.submit(page).texts("x")).isEqualTo(texts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void whatSomebodyTookAwayDoesNotComeBack(String type) {
        var form = FormFixture.form(FormComponent.sample(type, ""));
        var given = Map.<String, Object>of("x", List.of("A", "R"));
        var before = FormPage.show(views.view(form, given));
        assertThat(FormPage.submit(before).texts("x")).containsExactly("A", "R");
        before.select("[name=x][checked]").removeAttr("checked");

        var page = afterwards(form, given, FormPage.submit(before));

        assertThat(FormPage.submit(page).texts("x")).isEmpty();
    }

    @Test
    void noKindOfFieldIsLeftOut() {
        var kinds = FormComponent.all().entrySet().stream()
                .filter(type -> type.getValue().validate().contains("required"))
                .map(Map.Entry::getKey)
                .filter(type -> !type.equals("filepicker"));

        assertThat(typed()).extracting(one -> one.get()[0]).containsAll(kinds.toList());
    }

    private Document afterwards(Form form, Map<String, Object> given, Submission sent) {
        var draft = new Draft(reader.carried(sent), 1, FormFixture.CLOCK.instant());
        return FormPage.show(views.view(form, given, draft.typed(), List.of()));
    }
}
