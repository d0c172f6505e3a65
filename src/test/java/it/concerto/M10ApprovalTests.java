package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.StudioStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10: what a form asks about a person it asks for a purpose, or it does not go live (ADR 193). */
@WholePathTest
class M10ApprovalTests {

    private static final String QUESTION =
            """
            "components": [
                {"id": "Field_Phone", "type": "textfield", "key": "phone", "label": "Telefono"%s},""";

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("A form with a personal field without purpose cannot be approved; with one it can")
    void asksForAPurpose() {
        var story = StudioStory.of(accounts, port);
        var draft = story.begun("delegation.bpmn");
        var changed = story.changed(draft, "give-delegation.form", "\"components\": [", QUESTION.formatted(""));

        assertThat(changed.text()).contains("Chiede un dato di una persona senza dire a che cosa serve", "Field_Phone");

        assertThat(story.proposed(changed, "Serve il telefono").text()).contains("Ci sono errori da correggere");
        assertThat(story.reviewer.get(story.path(draft)).page().select("form[action$=/approva]"))
                .isEmpty();

        var explained = story.changed(
                draft,
                "give-delegation.form",
                "\"label\": \"Telefono\"",
                "\"label\": \"Telefono\", \"properties\": {\"purpose\": \"Chiamarti.\", \"retention\": \"CONTACTS\"}");
        assertThat(story.proposed(explained, "Serve il telefono").text()).contains("Da approvare");
    }
}
