package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTests {

    private static final String FORM =
            """
            {"type": "default", "id": "setCalendar", "components": [
              {"type": "text", "id": "Text_Intro", "text": "Sono {{count}} sessioni."},
              {"type": "group", "id": "Group_Where", "label": "Dove", "components": [
                {"type": "textfield", "key": "place.city", "label": "Città", "description": "Solo il nome.",
                  "validate": {"pattern": "^[A-Z]", "patternErrorMessage": "Comincia con una maiuscola."}}]},
              {"type": "dynamiclist", "path": "sessions", "label": "Sessioni", "components": [
                {"type": "datetime", "key": "date", "dateLabel": "Data", "timeLabel": "Ora"},
                {"type": "radio", "key": "kind", "label": "Tipo", "values": [
                  {"value": "TABLE", "label": "Tavolo"}, {"value": 2, "label": "Plenaria"}]}]},
              {"type": "table", "id": "Table_Rows", "label": "=title", "dataSource": "rows", "columns": [
                {"key": "name", "label": "Nome"}]},
              {"type": "number", "key": "amount", "label": "€"}]}
            """;

    @Test
    void knowsEveryTextByThePlaceItHas() throws Exception {
        assertThat(Form.parse("set-calendar.form", FORM).texts().keySet())
                .containsExactly(
                        "Text_Intro.text",
                        "Group_Where.label",
                        "place.city.label",
                        "place.city.description",
                        "place.city.patternErrorMessage",
                        "sessions.label",
                        "sessions.date.label",
                        "sessions.kind.label",
                        "sessions.kind.values.TABLE",
                        "sessions.kind.values.2",
                        "Table_Rows.columns.name");
    }

    @Test
    void translatesWhatIsThereAndLeavesTheRest() throws Exception {
        var translation = read("Text_Intro.text = There are {{count}} sessions.\nsessions.kind.values.2 = Plenary\n");

        var texts = Form.parse("set-calendar.form", FORM).in(translation).texts();

        assertThat(texts)
                .containsEntry("Text_Intro.text", "There are {{count}} sessions.")
                .containsEntry("sessions.kind.values.2", "Plenary")
                .containsEntry("sessions.kind.values.TABLE", "Tavolo");
    }

    @Test
    void saysTheLineOfAnExpressionThatIsRefused() throws Exception {
        var translation = read("sessions.label = Sessions\n\nText_Intro.text = There are {{count +}}\n");

        var fault = catchThrowableOfType(
                FormFault.class, () -> Form.parse("set-calendar.form", FORM).in(translation));

        assertThat(fault).hasMessageStartingWith("x_en.properties, line 3: Text_Intro.text: no FEEL");
    }

    @Test
    void readsCommentsAndTextsOverSeveralLines() throws Exception {
        var translation = read("# The calendar \\\n\na.text = One \\\n    sentence.\\nAnother.\nb.label = Là\n");

        assertThat(translation.keys()).containsExactly("a.text", "b.label");
        assertThat(translation.text("a.text")).isEqualTo("One sentence.\nAnother.");
        assertThat(translation.text("b.label")).isEqualTo("Là");
        assertThat(translation.line("a.text")).isEqualTo(3);
        assertThat(translation.line("b.label")).isEqualTo(5);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a = A~b =              | line 2 | no text for b
            a = A~~a = B           | line 3 | key a is used twice
            a = A~b = \\u00g0      | line 2 | Malformed
            a = A~b                | line 2 | no text for b
            """)
    void refusesAFileThatCannotBeRead(String content, String where, String reason) {
        var fault = catchThrowableOfType(FormFault.class, () -> read(content.replace('~', '\n')));

        assertThat(fault.where()).isEqualTo(where);
        assertThat(fault.reason()).contains(reason);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var fault = catchThrowableOfType(
                FormFault.class, () -> Translation.parse("x_en.properties", new byte[] {'a', '=', (byte) 0xe0}));

        assertThat(fault.reason()).isEqualTo("not UTF-8");
    }

    private static Translation read(String content) throws FormFault {
        return Translation.parse("x_en.properties", content.getBytes(StandardCharsets.UTF_8));
    }
}
