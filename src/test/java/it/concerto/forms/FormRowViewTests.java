package it.concerto.forms;

import static it.concerto.forms.EveryComponent.EVERY;
import static it.concerto.forms.EveryComponent.FILE;
import static it.concerto.forms.EveryComponent.GIVEN;
import static it.concerto.forms.EveryComponent.HANDLE;
import static it.concerto.forms.FormFixture.form;
import static it.concerto.forms.FormFixture.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void namesARowByWhatStandsFirstInItAndCannotBeChanged() {
        var form = form(
                """
                {'type':'dynamiclist','path':'seats','label':'Appello','components':[
                  {'type':'select','key':'seat','label':'Componente','readonly':true,'valuesKey':'all'},
                  {'type':'textfield','key':'x','label':'Presenza','validate':{'required':true}}]}""",
                """
                {'type':'dynamiclist','path':'years','components':[
                  {'type':'number','key':'year','label':'Anno','readonly':true},{'type':'textfield','key':'x'}]}""");
        Map<String, Object> given = Map.of(
                "all",
                List.of(Map.of("value", "M", "label", "Comune di Matino")),
                "seats",
                List.of(Map.of("seat", "M", "x", "presente")),
                "years",
                List.of(Map.of("year", 2022)));

        var page = FormPage.show(views.view(form, given));

        assertThat(page.select(".cz-form-row > legend").eachText()).containsExactly("Comune di Matino", "Anno 2022");
        assertThat(page.text()).as("said once").doesNotContain("Componente");
        var empty = new FieldError("seats.0.x", "forms.error.required");
        var wrong = FormPage.show(views.view(form, given, FormPage.submit(page), List.of(empty)));
        assertThat(wrong.select("#forms-problems a").text()).startsWith("Appello, Comune di Matino – Presenza");
        assertThat(forms.judge.judge(form, given, FormPage.submit(page)))
                .as("what is not shown is sent all the same")
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.answer().toString()).contains("seat=M"));
    }

    @Test
    void foldsLongRowsThatWereGivenUntilOneIsToBeCorrected() {
        var form = form("{'type':'dynamiclist','path':'o','components':[" + nineFields() + "]}");
        var rows = List.of(
                Map.of("number", 1, "a", "Tavolo", "b", "13/06/2022"),
                Map.of("number", 2, "a", "Plenaria"),
                Map.of("number", 3, "a", "Esito"));
        Map<String, Object> given = Map.of("o", rows);

        var page = FormPage.show(views.view(form, given));

        assertThat(page.select("details > summary").eachText())
                .as("a number that repeats the place is left out")
                .containsExactly("Tavolo · 13/06/2022", "Plenaria", "Esito");
        var wrong = new FieldError("o.1.b", "forms.error.required");
        var again = FormPage.show(views.view(form, given, FormPage.submit(page), List.of(wrong)));
        assertThat(again.select("details > summary").eachText()).containsExactly("Tavolo · 13/06/2022", "Esito");
        var more = FormPage.show(views.view(form, given, FormPage.submit(page, "_add.o"), List.of()));
        assertThat(more.select("#f-o-3")).as("a new row lies open").hasSize(1);
        assertThat(more.select("#f-o-3 details")).isEmpty();
    }

    @Test
    void tellsFoldedRowsThatLookAlikeByWhatIsTickedInThem() {
        var form = form("{'type':'dynamiclist','path':'o','components':["
                + "{'type':'checklist','key':'areas','values':[{'value':'A1','label':'Minori'},"
                + "{'value':'A2','label':'Anziani'},{'value':'A3','label':'Accesso'}]}," + nineFields() + "]}");
        var rows = List.of(
                Map.of("a", "Tavolo", "areas", List.of("A1", "A3")),
                Map.of("a", "Tavolo", "areas", List.of("A2")),
                Map.of("a", "Plenaria"));

        var page = FormPage.show(views.view(form, Map.of("o", rows)));

        assertThat(page.select("details > summary").eachText())
                .containsExactly("Tavolo · Minori; Accesso", "Tavolo · Anziani", "Plenaria");
    }

    @Test
    void leavesTheBoxOfAFoldedRowInFront() {
        var form = form("{'type':'dynamiclist','path':'o','components':[{'type':'checkbox','key':'present'},"
                + nineFields() + "]}");

        var page = FormPage.show(views.view(form, Map.of("o", Collections.nCopies(3, Map.of("a", "Ada")))));

        assertThat(page.select("details")).hasSize(3);
        assertThat(page.select("details [type=checkbox]")).isEmpty();
        assertThat(page.select(".cz-form-row [type=checkbox]")).hasSize(3);
    }

    private static String nineFields() {
        return Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map("{'type':'textfield','key':'%s'}"::formatted)
                .collect(Collectors.joining(",", "{'type':'number','key':'number'},", ""));
    }
}
