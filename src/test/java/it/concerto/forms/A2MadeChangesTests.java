package it.concerto.forms;

import static it.concerto.forms.EveryComponent.EVERY;
import static it.concerto.forms.EveryComponent.FILE;
import static it.concerto.forms.EveryComponent.GIVEN;
import static it.concerto.forms.EveryComponent.HANDLE;
import static it.concerto.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** A2: what an answer changed of what its form had shown, field by field, in words. */
class A2MadeChangesTests {

    private static final String AMOUNT = "{\"type\":\"number\",\"key\":\"amount\",\"label\":\"Importo\"}";

    private final FormFixture forms = new FormFixture();
    private final FormViews views = new FormViews(forms.fillings, forms.files, FormPage.messages());

    @BeforeEach
    void speakItalian() {
        LocaleContextHolder.setLocale(Locale.ITALIAN);
        given(forms.files.handle(FILE)).willReturn(HANDLE);
    }

    @Test
    void tellsTheFirstValueAndTheSecond() {
        assertThat(told(AMOUNT, Map.of(), Map.of("amount", new BigDecimal("1"))))
                .containsExactly("Importo: – → 1");
        assertThat(told(AMOUNT, Map.of("amount", 1), Map.of("amount", new BigDecimal("2"))))
                .containsExactly("Importo: 1 → 2");
        assertThat(told(AMOUNT, Map.of("amount", 1), Map.of())).containsExactly("Importo: 1 → –");
    }

    @Test
    void tellsNothingOfWhatStayedAsItWas() {
        assertThat(told(AMOUNT, Map.of("amount", 1), Map.of("amount", new BigDecimal("1.0"))))
                .isEmpty();
        assertThat(told(AMOUNT, Map.of(), Map.of())).isEmpty();
    }

    @Test
    void tellsEveryKindOfQuestion() {
        var answer = Map.ofEntries(
                Map.entry("a", "Anna <Greco>"),
                Map.entry("c", new BigDecimal("1500.50")),
                Map.entry("d", LocalDate.of(2022, 6, 8)),
                Map.entry("g", true),
                Map.entry("h", "R"),
                Map.entry("i", "075052"),
                Map.entry("j", List.of("075016")),
                Map.entry("l", List.of(FILE)),
                Map.entry("n", Map.of("town", "Matino")),
                Map.entry("o", List.of(Map.of("x", "Primo tema"), Map.of("x", "Secondo tema"))));

        var told = String.join("\n", told(EVERY, GIVEN, answer));

        assertThat(told)
                .contains(
                        "→ Anna <Greco>",
                        "→ 1.500,50",
                        "→ 08/06/2022",
                        "→ Sì",
                        "→ Respingi",
                        "→ Nardò",
                        "→ Casarano",
                        "→ avviso.pdf",
                        "→ Matino",
                        "Primo tema",
                        "Secondo tema");
        assertThat(told(EVERY, GIVEN, answer)).doesNotHaveDuplicates();
    }

    private List<String> told(String components, Map<String, Object> given, Map<String, Object> answer) {
        return views.made(form(components), given, answer).stream()
                .map(made ->
                        made.label() + ": " + String.join(" ", made.current()) + " → " + String.join(" ", made.typed()))
                .toList();
    }
}
