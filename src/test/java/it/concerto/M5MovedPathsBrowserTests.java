package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.StudioStory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M5 in a real browser: counterparts, the preview, the move and the way back are readable at every width. */
@Tag("browser")
@WholePathTest
class M5MovedPathsBrowserTests {

    private static final String MODEL = "bpmn/notice.bpmn";

    @Autowired
    Accounts accounts;

    @Autowired
    RunningNotice notice;

    @LocalServerPort
    int port;

    @Test
    void isReadableFromTheFirstPairToTheWayBack() throws Exception {
        var story = StudioStory.of(accounts, port);
        var ensemble = notice.begin(port, "LOOKED");
        var changed = story.changed(story.begun("notice.bpmn"), MODEL, "name=\"Redigere l", "name=\"Scrivere l");
        story.approved(story.proposed(changed, "Si chiama altrimenti"), story.reviewer);
        var looks = new Looks(port);
        looks.as(StudioStory.REVIEWER, page -> {
            page.navigate("http://localhost:" + port + "/studio/modelli/notice.bpmn");
            page.locator("form[action$='/spostamenti'] button").last().click();
            looks.readable(page, "counterparts");
            page.locator("form[action$='/anteprima'] button").click();
            assertThat(page.locator("main").innerText()).contains(ensemble.path(), "Anteprima");
            Readable.check(page, "a preview");
            page.locator("#ragione").fill("Anche chi è partito legga il nome nuovo");
            page.locator("form[action$='/avvia'] button").click();
            assertThat(page.locator("main").innerText()).contains("Concluso");
            Readable.check(page, "what became of each");
            page.locator("form[action$='/annulla'] button").click();
            assertThat(page.locator("main").innerText()).contains("Riporta i processi");
        });
    }
}
