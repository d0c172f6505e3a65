package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.concerto.testing.Looks;
import it.concerto.testing.Readable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A7: the figures of an Ambito, of all processes, of one, of none, and with something to correct. */
@Tag("browser")
@WholePathTest
class A7FiguresBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void isReadableByEverybody() {
        var looks = new Looks(port);
        looks.as("gemma.quaranta", page -> {
            looks.at(page, "/verifiche/misure");
            page.locator("#dal").fill("01/01/2001");
            page.locator("#dal").press("Enter");
            Readable.check(page, "all processes");
            page.locator("tbody a").first().click();
            looks.readable(page, "one process");
            page.locator("#dal").fill("ieri");
            page.locator("#dal").press("Enter");
            assertThat(page.locator("main [role=alert]")).isFocused();
            looks.readable(page, "something to correct");
        });
    }
}
