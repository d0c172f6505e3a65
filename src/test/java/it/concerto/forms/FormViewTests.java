package it.concerto.forms;

import static it.concerto.forms.EveryComponent.EVERY;
import static it.concerto.forms.EveryComponent.FILE;
import static it.concerto.forms.EveryComponent.GIVEN;
import static it.concerto.forms.EveryComponent.HANDLE;
import static it.concerto.forms.FormFixture.form;
import static it.concerto.forms.FormFixture.page;
import static it.concerto.forms.FormPage.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormViewTests {

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        given(forms.files.handle(FILE)).willReturn(HANDLE);
        given(forms.files.find(HANDLE)).willReturn(Optional.of(FILE));
    }

    @Test
    void showsEveryComponentWithUniqueIdsAndALabelForEachInput() {
        var page = FormPage.show(views.view(form(EVERY), GIVEN));

        assertThat(page.html()).doesNotContain("??");
        assertSound(page);
        assertThat(page.select("#f-a").attr("aria-describedby")).isEqualTo("f-a-help");
        assertThat(page.select("label[for=f-a]").text()).isEqualTo("Nome (obbligatorio)");
        assertThat(page.select("fieldset#f-h legend").text()).isEqualTo("Esito");
        assertThat(page.select("input[name=d]").attr("type")).isEqualTo("date");
        assertThat(page.select("input[name=f]").attr("type")).isEqualTo("datetime-local");
        assertThat(page.select("input[type=file]").attr("accept")).isEqualTo(".pdf");
        assertThat(page.select("select[name=i] option")).hasSize(3);
        assertThat(page.select("#f-m").text()).contains("Fisso").contains("sola lettura");
        assertThat(page.select("button[name='_add.o'], button[name='_remove.o.0']"))
                .hasSize(2);
        assertThat(page.select("table td").eachText()).containsExactly("Casarano", "Nardò");
    }

    @Test
    void saysEverythingInEnglishToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var refused = (Verdict.Refused) forms.judge.judge(form(EVERY), GIVEN, page("o._rows", "1", "c", "x"));

        var page = FormPage.show(views.view(form(EVERY), GIVEN, refused.typed(), refused.errors()), Locale.ENGLISH);

        assertThat(page.html()).doesNotContain("??");
        assertThat(page.select("#forms-problems").text()).contains("There are 4 entries to correct");
    }

    @Test
    void letsNoScriptOrMarkupThrough() {
        var attack = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        var page = FormPage.show(views.view(
                form(EVERY),
                Map.of("towns", List.of(Map.of("value", attack, "label", attack)), "name", attack, "m", attack),
                Submission.of(
                        Map.of("a", attack, "b", attack, "c", attack, "f", attack, "o", List.of(Map.of("x", attack)))),
                List.of(new FieldError("a", "forms.error.text", attack))));

        assertThat(page.select("script:not([src]), img, [onerror], [onclick]")).isEmpty();
        assertThat(page.select("input[name=a]").val()).isEqualTo(attack);
        assertThat(page.select("textarea[name=b]").val()).isEqualTo(attack);
        assertThat(page.select(".cz-form-text strong").text()).isEqualTo("forte");
    }

    @Test
    void keepsEverythingTypedAfterARefusal() {
        var form = form(EVERY);
        var typed = page(
                "a",
                "",
                "b",
                "una\n\n  due",
                "c",
                "12a",
                "d",
                "8/6/22",
                "e",
                "12:30",
                "f",
                "2022-06-08T12:00",
                "h",
                "R",
                "i",
                "075052",
                "j",
                "075016",
                "k",
                "075052",
                "l._kept",
                HANDLE,
                "n.town",
                "Matino",
                "o._rows",
                "2",
                "o.0.x",
                "primo",
                "o.1.x",
                "secondo");
        var refused = (Verdict.Refused) forms.judge.judge(form, GIVEN, typed);

        var page = FormPage.show(views.view(form, GIVEN, refused.typed(), refused.errors()));

        assertSound(page);
        assertThat(FormPage.submit(page).fields())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("b", List.of("una\n\n  due")),
                        Map.entry("c", List.of("12a")),
                        Map.entry("d", List.of("8/6/22")),
                        Map.entry("e", List.of("12:30")),
                        Map.entry("f", List.of("2022-06-08T12:00")),
                        Map.entry("h", List.of("R")),
                        Map.entry("i", List.of("075052")),
                        Map.entry("j", List.of("075016")),
                        Map.entry("k", List.of("075052")),
                        Map.entry("l._kept", List.of(HANDLE)),
                        Map.entry("n.town", List.of("Matino")),
                        Map.entry("o.0.x", List.of("primo")),
                        Map.entry("o.1.x", List.of("secondo"))));
    }

    @Test
    void putsErrorsBesideTheirFieldsAndInASummaryWithLinks() {
        var form = form(EVERY);
        var refused = (Verdict.Refused) forms.judge.judge(form, GIVEN, page("o._rows", "1", "h", "Z"));
        var errors = new java.util.ArrayList<>(refused.errors());
        errors.add(new FieldError("", "forms.error.text", "Il quorum manca."));

        var page = FormPage.show(views.view(form, GIVEN, refused.typed(), errors));

        var summary = page.select("#forms-problems");
        assertThat(summary.attr("tabindex")).isEqualTo("-1");
        assertThat(summary.hasAttr("autofocus")).isTrue();
        assertThat(summary.select("a").eachAttr("href")).containsExactly("#f-a", "#f-g", "#f-h-0", "#f-o-0-x");
        assertThat(summary.select("span").eachText()).contains("Il quorum manca.");
        assertThat(summary.select("a[href='#f-o-0-x']").text()).contains(", riga 1 – ");
        summary.select("a")
                .forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        assertThat(page.select("#f-a").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-a").attr("aria-describedby")).isEqualTo("f-a-help f-a-error");
        assertThat(page.select("#f-a-error").text()).isEqualTo("Compila questo campo.");
    }

    @Test
    void saysDaysAsPeopleWriteThem() {
        var error = new FieldError("", "forms.error.text", LocalDate.of(2022, 5, 16));

        var page = FormPage.show(views.view(form(EVERY), GIVEN, page(), List.of(error)));

        assertThat(page.select("#forms-problems").text())
                .contains("16 maggio 2022")
                .doesNotContain("2022-05-16");
    }

    @Test
    void opensTheQuestionsThatAnAnswerDemandsAndRemembersThoseItCloses() {
        var form = form(
                "{'type':'radio','key':'outcome','values':[{'value':'YES'},{'value':'NO'}]}",
                "{'type':'textarea','key':'why','conditional':{'hide':'=outcome != \\\"NO\\\"'},'defaultValue':'Perché '}");
        var first = FormPage.show(views.view(form, Map.of()));
        assertThat(first.select("[name=why]")).isEmpty();
        assertThat(first.select("[data-refresh-on]").attr("data-refresh-on")).isEqualTo("outcome");

        var opened = FormPage.show(views.view(form, Map.of(), page("outcome", "NO", "_refresh", "1"), List.of()));
        assertThat(opened.select("textarea[name=why]").val()).isEqualTo("Perché");

        var closed = FormPage.show(views.view(
                form, Map.of(), page("outcome", "YES", "_shown", "why", "why", "Costa", "_refresh", "1"), List.of()));
        assertThat(closed.select("textarea[name=why]")).isEmpty();
        assertThat(closed.select("input[type=hidden][name=why]").val()).isEqualTo("Costa");
    }

    @Test
    void sendsBackWhatItShowsAsAnAnswerThatStands() {
        var form = form(EVERY);
        Map<String, Object> given = new java.util.HashMap<>(GIVEN);
        given.putAll(Map.of(
                "a",
                "Rita",
                "c",
                new BigDecimal("1234.50"),
                "d",
                java.time.LocalDate.of(2022, 6, 8),
                "g",
                true,
                "j",
                List.of("075016"),
                "l",
                List.of(FILE),
                "n",
                Map.of("town", "Matino"),
                "o",
                List.of(Map.of("x", "t"))));
        var page = FormPage.show(views.view(form, given));

        var verdict = forms.judge.judge(form, given, FormPage.submit(page));

        assertThat(verdict)
                .isEqualTo(new Verdict.Accepted(Map.ofEntries(
                        Map.entry("a", "Rita"),
                        Map.entry("c", new BigDecimal("1234.50")),
                        Map.entry("d", "2022-06-08"),
                        Map.entry("g", true),
                        Map.entry("j", List.of("075016")),
                        Map.entry("k", List.of()),
                        Map.entry("l", List.of(FILE)),
                        Map.entry("m", "sola lettura"),
                        Map.entry("n", Map.of("town", "Matino")),
                        Map.entry("o", List.of(Map.of("x", "t"))),
                        Map.entry("p", new BigDecimal("1234.50")))));
    }
}
