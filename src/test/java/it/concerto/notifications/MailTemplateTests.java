package it.concerto.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplateTests {

    private final MailWriter writer = new OutboxFixture(null).writer;

    @ParameterizedTest
    @EnumSource(MailCode.class)
    void saysEverythingInBothParts(MailCode code) {
        var letter = SampleLetters.full(code);

        var body = writer.write(letter, SampleLetters.ANNA);

        var html = Jsoup.parse(body.html());
        for (var form : List.of(body.text(), html.text())) {
            assertThat(form).contains("Gentile Anna Greco", "Piano Sociale di Zona 2022-2024");
            code.required().forEach(key -> assertThat(form)
                    .contains(words(letter.content().get(key))));
            assertThat(form).doesNotContain("??", "null", "${", "th:", "[#", "[/]");
        }
        assertThat(body.subject()).doesNotContain("??", "{", "null").contains("Piano Sociale di Zona 2022-2024");
        assertThat(html.select("a").attr("href")).isEqualTo("https://concerto.example.org/attivita");
        assertThat(body.text()).contains("https://concerto.example.org/attivita");
    }

    @ParameterizedTest
    @EnumSource(MailCode.class)
    void leavesOutWhatIsOptional(MailCode code) {
        var body = writer.write(SampleLetters.bare(code), SampleLetters.ANNA);

        assertThat(body.text()).doesNotContain("null").doesNotContainPattern("(?m)^[A-Z][^:\n]*: *$\n*\\z");
        assertThat(Jsoup.parse(body.html()).select("strong").eachText()).doesNotContain("");
        assertThat(body.text()).contains("https://concerto.example.org/percorsi/" + SampleLetters.PATH);
    }

    @Test
    void writesDatesAsPeopleReadThem() {
        var body = writer.write(SampleLetters.full(MailCode.M01), SampleLetters.ANNA);

        assertThat(body.text()).contains("martedì 14 giugno 2022, ore 09:30");
    }

    @Test
    void refusesALetterWithHoles() {
        var content = new HashMap<>(SampleLetters.full(MailCode.M12).content());
        content.remove("hash");
        var letter = SampleLetters.letter(MailCode.M12, "round-1", content, null);

        assertThatThrownBy(() -> writer.write(letter, SampleLetters.ANNA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M12 lacks [hash]");
    }

    @Test
    @DisplayName("M-2 markup in a value is shown, not obeyed")
    void escapesMarkup() {
        var content = new HashMap<>(SampleLetters.full(MailCode.M09).content());
        content.put("document", "<script>alert(1)</script><img src=x onerror=alert(1)>");

        var body = writer.write(
                SampleLetters.letter(MailCode.M09, "minutes", content, null), new Recipient("<b>Anna</b>", "a@b.it"));

        var html = Jsoup.parse(body.html());
        assertThat(html.select("script, img, b")).isEmpty();
        assertThat(html.text()).contains("<script>alert(1)</script>", "<b>Anna</b>");
    }

    @Test
    @DisplayName("M-5 a link never leaves the application")
    void refusesALinkToElsewhere() {
        var content = new HashMap<>(SampleLetters.full(MailCode.M09).content());
        for (var link : List.of("https://evil.example", "//evil.example", "attivita")) {
            content.put("link", link);
            var letter = SampleLetters.letter(MailCode.M09, "minutes", Map.copyOf(content), null);

            assertThatThrownBy(() -> writer.write(letter, SampleLetters.ANNA))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String words(Object value) {
        var words = Wording.of(Map.of("it", value)).get("it");
        return words instanceof List<?> list ? list.get(0).toString() : words.toString();
    }
}
