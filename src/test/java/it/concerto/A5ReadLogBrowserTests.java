package it.concerto;

import it.concerto.testing.Looks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A5: who has read a path, before anybody has and afterwards. */
@Tag("browser")
@WholePathTest
class A5ReadLogBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void isReadableByEverybody() {
        var looks = new Looks(port);
        looks.as("gemma.quaranta", page -> {
            looks.at(page, "/percorsi/{path}", "CASARANO-PDZ-V");
            looks.at(page, "/percorsi/{path}/accessi", "CASARANO-PDZ-V");
        });
    }
}
