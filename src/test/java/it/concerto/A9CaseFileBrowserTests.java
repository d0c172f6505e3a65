package it.concerto;

import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A9: the page of the case file, before one was made and after. */
@Tag("browser")
@WholePathTest
class A9CaseFileBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void isReadableByEverybody() {
        var looks = new Looks(port);
        looks.as("gemma.quaranta", page -> {
            looks.at(page, "/percorsi/{path}/fascicolo", "CASARANO-PDZ-V");
            page.waitForDownload(() -> page.locator("main form button").click());
            page.reload();
            Readable.check(page, "case files that were made");
        });
    }
}
