package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.concerto.identity.Accounts;
import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import it.concerto.testing.StudioStory;
import it.concerto.testing.Visitor.Answer;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision table is written in a real browser, by keyboard alone, and what the check finds leads back to the cell (ADR 194). */
@Tag("browser")
@WholePathTest
class M1TablesBrowserTests {

    private static final String CELL = "[data-element-id=Entry_effectivenessDays]";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private StudioStory story;

    @BeforeEach
    void twoAdministrators() {
        story = StudioStory.of(accounts, port);
    }

    @Test
    void writesInACellAndSavesByItself() {
        var draft = story.begun("act-terms.dmn");
        new Looks(port).as(StudioStory.AUTHOR, page -> {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            open(page, draft);
            Readable.check(page, "a decision table");

            write(page, "12");
            page.locator("[role=status]").filter(saved()).waitFor();
            assertThat(content(draft))
                    .contains("<text>12</text>", "camunda:historyTimeToLive=\"P7300D\"")
                    .doesNotContain("<text>10</text>", "biodi");
            page.locator(".cz-editor-flaws").getByText("Nessun errore").waitFor();

            write(page, "for x in xs return x");
            page.locator(".cz-tables .cz-flaw").first().waitFor();
            page.locator(".cz-editor-flaws button").first().click();
            assertThat(page.locator(CELL + " :focus").count()).isEqualTo(1);

            assertThat(mark(page)).isTrue();
            assertThat(complaints).isEmpty();
        });
        assertThat(story.author.get(story.path(draft)).text()).contains("for x in xs return x");
    }

    private static void open(Page page, Answer draft) {
        page.navigate(
                draft.page().selectFirst("a[href*=/testo][href*=act-terms.dmn]").attr("href"));
        page.locator("html[data-modeler=ready]").waitFor();
        page.locator(CELL).waitFor();
    }

    private static void write(Page page, String text) {
        page.locator(CELL + " [contenteditable=true]").first().focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Whether the mark of its makers is on top of all else where it stands. */
    private static boolean mark(Page page) {
        return (boolean)
                page.locator(".bjs-powered-by")
                        .evaluate(
                                """
                mark => {
                  mark.scrollIntoView({ block: 'center' });
                  const { x, y, width, height } = mark.getBoundingClientRect();
                  return width > 0 && mark.contains(document.elementFromPoint(x + width / 2, y + height / 2));
                }""");
    }

    private static Locator.FilterOptions saved() {
        return new Locator.FilterOptions().setHasText("Salvato nella bozza");
    }

    private String content(Answer draft) {
        var path = story.path(draft);
        return jdbc.sql("select content from cz_studio_file where draft = ? and name = 'bpmn/act-terms.dmn'")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }
}
