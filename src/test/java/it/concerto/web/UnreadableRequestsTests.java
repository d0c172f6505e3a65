package it.concerto.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.DoorTest;
import it.concerto.testing.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Over real HTTP: a bare client that sends the whole body before it reads, as browsers do. */
@DoorTest
@TestPropertySource(
        properties = {"spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=4MB"})
class UnreadableRequestsTests {

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
    @ExtendWith(OutputCaptureExtension.class)
    void saysHowLongTextsMayBe(CapturedOutput log) {
        var visitor = Visitor.anonymous("http://localhost:" + port);
        var form = Visitor.form(visitor.get("/accedi").page(), "form:has([name=password])");

        var answer = visitor.send(form, Map.of("username", "a".repeat(3 * MEGABYTE), "password", ""));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("main").text())
                .contains("I testi", "2 MB", "Accorcia")
                .doesNotContain("file");
        assertThat(log).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data | garbage",
                "multipart/form-data; boundary=x | --x~Content-Disposition: form-data; name=\"username\"~~broken off in the middl",
                "multipart/form-data; boundary=x | --x~Content-Disposition: form-data; name=\"f\"; filename=\"a^.pdf\"~~a~--x--~",
                "application/x-www-form-urlencoded | a=%zz&",
                "application/x-www-form-urlencoded | _csrf=a%00"
            })
    @ExtendWith(OutputCaptureExtension.class)
    void saysSoToWhatMakesNoSenseAndKeepsItOutOfTheLog(String type, String lines, CapturedOutput log)
            throws IOException {
        var body = lines.replace("~", "\r\n").replace('^', '\0');

        var answer =
                raw("POST /accedi HTTP/1.1", "Content-Type: " + type, "Content-Length: " + body.length(), "", body);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Richiesta non comprensibile", "Content-Security-Policy:", "nosniff", "no-store")
                .doesNotContain("Exception", "Tomcat");
        assertThat(log).doesNotContain("Exception");
    }

    /** Only the error page finds it out. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysSoToPiecesThatFitNowhere(CapturedOutput log) throws IOException {
        var form = "Content-Type: application/x-www-form-urlencoded";

        assertThat(raw("POST /accedi HTTP/1.1", form, "Transfer-Encoding: chunked", "", "ZZZ\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Richiesta non comprensibile");
        assertThat(log).doesNotContain("Exception");
    }

    @Test
    @DisplayName("the address a stranger claims to have called is repeated nowhere")
    void leadsNowhereElse() throws IOException {
        assertThat(raw("GET /attivita HTTP/1.1", "X-Forwarded-Host: evil.example", "", ""))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /accedi")
                .doesNotContain("evil.example");
    }

    @Test
    void letsThroughWhatFits() {
        assertThat(send(Map.of("file/modulo.pdf", new byte[MEGABYTE / 2])).status())
                .isLessThan(400);
    }

    /** What a socket gets back that says just this, for a host of its own invention. */
    private String raw(String request, String... lines) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var text = request + "\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n"
                    + String.join("\r\n", lines);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Visitor.Answer send(Map<String, byte[]> files) {
        var visitor = Visitor.anonymous("http://localhost:" + port);
        var form = Visitor.form(visitor.get("/accedi").page(), "form:has([name=password])");
        return visitor.send(form, Map.of("username", "nessuno", "password", "nessuna"), files, null);
    }
}
