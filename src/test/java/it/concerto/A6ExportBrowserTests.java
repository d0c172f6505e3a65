package it.concerto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.concerto.testing.Looks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A6: the pages that ask which file it is to be, at first and with something to correct. */
@Tag("browser")
@WholePathTest
class A6ExportBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void isReadableByEverybody() {
        var looks = new Looks(port);
        looks.as("gemma.quaranta", page -> {
            looks.at(page, "/percorsi/{path}/esporta", "CASARANO-PDZ-V");
            page.locator("#dal").fill("ieri");
            page.locator("#dal").press("Enter");
            assertThat(page.locator("main [role=alert]")).isFocused();
            looks.readable(page, "something to correct");
            looks.at(page, "/verifiche/esporta");
        });
    }
}
