package it.concerto.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.DoorTest;
import it.concerto.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Over real HTTP: a bare client that sends the whole body before it reads, as browsers do. */
@DoorTest
@TestPropertySource(
        properties = {"spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=4MB"})
class OversizedRequestsTests {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Test
    void saysHowLargeAFileMayBe() {
        var answer = send(Map.of("file/modulo.pdf", new byte[2 * MEGABYTE]));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("h1").text()).isEqualTo("Invio troppo grande");
        assertThat(answer.page().select("main").text()).contains("1 MB per file", "4 MB in tutto", "indietro");
        assertThat(answer.page().select("main a").attr("href")).isEqualTo("/accedi");
    }

    @Test
    void saysSoToWhatIsTooLargeAsAWholeToo() {
        var answer = send(Map.of("file/modulo.pdf", new byte[9 * MEGABYTE]));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("h1").text()).isEqualTo("Invio troppo grande");
        assertThat(answer.page().html()).doesNotContain("??");
    }

    @Test
    void letsThroughWhatFits() {
        assertThat(send(Map.of("file/modulo.pdf", new byte[MEGABYTE / 2])).status())
                .isLessThan(400);
    }

    private Visitor.Answer send(Map<String, byte[]> files) {
        var visitor = Visitor.anonymous("http://localhost:" + port);
        var form = Visitor.form(visitor.get("/accedi").page(), "form:has([name=password])");
        return visitor.send(form, Map.of("username", "nessuno", "password", "nessuna"), files, null);
    }
}
