package it.concerto.forms;

import static it.concerto.forms.EveryComponent.EVERY;
import static it.concerto.forms.EveryComponent.FILE;
import static it.concerto.forms.EveryComponent.GIVEN;
import static it.concerto.forms.EveryComponent.HANDLE;
import static it.concerto.forms.FormFixture.form;
import static it.concerto.forms.FormFixture.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The rows of a list on the page: added, removed, kept. */
class FormRowViewTests {

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        given(forms.files.handle(FILE)).willReturn(HANDLE);
        given(forms.files.find(HANDLE)).willReturn(Optional.of(FILE));
    }

    @Test
    void addsAndRemovesRowsWithoutJudgingAndKeepsTheRest() {
        var form = form(EVERY);
        var page = FormPage.show(views.view(
                form,
                GIVEN,
                page("_remove.o.0", "1", "o._rows", "2", "o.0.x", "primo", "o.1.x", "secondo", "c", "12a"),
                List.of()));

        assertThat(page.select("input[name^='o.'][type=text]").eachAttr("value"))
                .containsExactly("secondo");
        assertThat(page.select("input[name=c]").val()).isEqualTo("12a");
        assertThat(page.select("[aria-invalid]")).isEmpty();

        var more = FormPage.show(views.view(form, GIVEN, FormPage.submit(page, "_add.o"), List.of()));

        assertThat(more.select("input[name^='o.'][type=text]").eachAttr("value"))
                .containsExactly("secondo", "");
        assertThat(more.select("[autofocus]").eachAttr("id")).containsExactly("f-o-1-x");
    }

    @Test
    void keepsTheGivenValuesWithTheirRowsWhenOneIsRemoved() {
        var form = form(
                """
                {'type':'dynamiclist','path':'o','components':[
                  {'type':'textfield','key':'code','readonly':true},{'type':'textfield','key':'x'}]}""");
        Map<String, Object> given = Map.of("o", List.of(Map.of("code", "one"), Map.of("code", "two")));
        var page = FormPage.show(views.view(form, given));

        var less = FormPage.show(views.view(form, given, FormPage.submit(page, "_remove.o.0"), List.of()));

        assertThat(forms.judge.judge(form, given, FormPage.submit(less)))
                .isEqualTo(new Verdict.Accepted(Map.of("o", List.of(Map.of("code", "two")))));
    }
}
