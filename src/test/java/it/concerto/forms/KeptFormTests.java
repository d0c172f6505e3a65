package it.concerto.forms;

import static it.concerto.forms.EveryComponent.EVERY;
import static it.concerto.forms.EveryComponent.FILE;
import static it.concerto.forms.EveryComponent.GIVEN;
import static it.concerto.forms.EveryComponent.HANDLE;
import static it.concerto.forms.FormFixture.form;
import static it.concerto.forms.FormPage.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** A form as somebody answered it years ago. */
class KeptFormTests {

    private static final Map<String, Object> ANSWER = Map.ofEntries(
            Map.entry("a", "Anna <Greco>"),
            Map.entry("c", new BigDecimal("1500.50")),
            Map.entry("d", LocalDate.of(2022, 6, 8)),
            Map.entry("g", true),
            Map.entry("h", "R"),
            Map.entry("i", "075052"),
            Map.entry("j", List.of("075016", "gone")),
            Map.entry("l", List.of(FILE)),
            Map.entry("n", Map.of("town", "Matino")),
            Map.entry("o", List.of(Map.of("x", "Primo tema"), Map.of("x", "Secondo tema"))));

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());
    private final KeptValues values = new KeptValues();

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        given(forms.files.handle(FILE)).willReturn(HANDLE);
    }

    @Test
    void showsEveryAnswerInWords() {
        var page = shown(ANSWER);

        assertSound(page);
        assertThat(page.select("#f-a").text()).contains("Anna <Greco>");
        assertThat(page.select("#f-c").text()).contains("1.500,50");
        assertThat(page.select("#f-d").text()).contains("08/06/2022");
        assertThat(page.select("#f-g").text()).contains("Sì");
        assertThat(page.select("#f-h").text()).contains("Respingi");
        assertThat(page.select("#f-i").text())
                .as("the option as it was offered")
                .contains("Nardò");
        assertThat(page.select("#f-j").text()).contains("Casarano", "gone");
        assertThat(page.select("#f-l").text()).contains("avviso.pdf");
        assertThat(page.text()).contains("Matino", "Primo tema", "Secondo tema");
    }

    @Test
    void letsNothingBeTyped() {
        var page = shown(ANSWER);

        assertThat(page.select("textarea, select, input:not([type=hidden]), button"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("??");
    }

    @Test
    void helpsNobodyToAnswerWhatIsAnswered() {
        var form = form("{'type':'textfield','key':'a','label':'Nome','description':'Come nel registro.'}");

        var page = FormPage.show(views.kept(form, Map.of(), Map.of("a", "Anna")));

        assertThat(page.text()).contains("Anna").doesNotContain("Come nel registro.");
    }

    @Test
    void leavesOpenWhatWasLeftOpen() {
        var form = form(
                "{'type':'textfield','key':'a','label':'Nome','defaultValue':'di solito'}",
                "{'type':'dynamiclist','path':'o','label':'Sedute','defaultRepetitions':3,'components':[{'type':'textfield','key':'x','label':'Tema'}]}");

        var page = FormPage.show(views.kept(form, Map.of("a", "proposto"), Map.of()));

        assertThat(page.select("#f-a").text()).doesNotContain("di solito", "proposto");
        assertThat(page.select("#f-o .cz-form-row")).isEmpty();
    }

    @Test
    void readsWhatItHasWritten() {
        var read = values.read(values.write(ANSWER));

        assertThat(read)
                .containsEntry("l", List.of(FILE))
                .containsEntry("c", new BigDecimal("1500.50"))
                .containsEntry("d", "2022-06-08")
                .containsEntry("n", Map.of("town", "Matino"));
        assertThat(KeptValues.files(read)).containsExactly(FILE);
        assertThat(shown(read).text()).isEqualTo(shown(ANSWER).text());
    }

    @Test
    void saysWhetherItHoldsPersonalData() throws FormFault {
        assertThat(classified("").isPersonal()).isFalse();
        assertThat(classified("'properties':{'classification':'INTERNAL'},").isPersonal())
                .isFalse();
        assertThat(classified("'properties':{'classification':'PERSONAL'},").isPersonal())
                .isTrue();
        assertThatExceptionOfType(FormFault.class)
                .as("a slip of the pen opens nothing")
                .isThrownBy(() -> classified("'properties':{'classification':'PERSONALE'},"));
    }

    private Document shown(Map<String, Object> answer) {
        return FormPage.show(views.kept(form(EVERY), GIVEN, answer));
    }

    private static Form classified(String properties) throws FormFault {
        var json = "{'type':'default','schemaVersion':18,'id':'test'," + properties + "'components':[]}";
        return Form.parse("test.form", json.replace('\'', '"'));
    }
}
