package it.concerto.web;

import static it.concerto.testing.Newcomer.ANNA;
import static it.concerto.testing.Newcomer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.DoorTest;
import it.concerto.testing.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@DoorTest
class ShellTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ResourceUrlProvider files;

    private String base;

    @BeforeEach
    void registersSomebody() throws Exception {
        base = "http://localhost:" + port;
        ANNA.registerWith(accounts);
    }

    @Test
    void saysWhoIsSignedInAndLeadsToWhatExists() {
        var page =
                Visitor.signedIn(base, "anna", PASSWORD).get("/accessibilita").page();

        assertThat(page.selectFirst(".cz-person").text()).contains("Anna Bianchi");
        assertThat(page.select(".cz-nav a").eachAttr("href")).contains("/attivita");
        assertThat(page.selectFirst("form[action=/esci] button").text()).isEqualTo("Esci");
        assertThat(page.selectFirst("a[href=#contenuto]")).isNotNull();
        assertThat(page.getElementById("contenuto")).isNotNull();
    }

    @Test
    void looksForFilesOnlyWhereFilesAre() {
        var page = Visitor.anonymous(base).get("/accedi").page();
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .as("found, and named by their content")
                .anyMatch(href -> href.matches("/css/concerto-[0-9a-f]{32}\\.css"));

        assertThat(files.getHandlerMap().keySet()).isNotEmpty().doesNotContain("/**");
    }

    @Test
    void speaksItalianUntilAskedForEnglish() {
        var visitor = Visitor.anonymous(base);

        var italian = visitor.get("/accedi").page();
        var english =
                visitor.get(italian.selectFirst("a[hreflang=en]").attr("href")).page();
        var after = visitor.get("/accessibilita").page();

        assertThat(italian.selectFirst("html").attr("lang")).isEqualTo("it");
        assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.selectFirst("h1").text()).isEqualTo("Sign in");
        assertThat(after.selectFirst("h1").text()).isEqualTo("Accessibility");
        assertThat(List.of(italian, english, after))
                .noneMatch(page -> page.html().contains("??"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void namesTheLanguageOfAnAnswer(String language) throws Exception {
        var page = HttpRequest.newBuilder(URI.create(base + "/accedi?lingua=" + language))
                .build();

        var answer = HttpClient.newHttpClient().send(page, BodyHandlers.discarding());

        assertThat(answer.headers().allValues("Content-Language")).containsExactly(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "it-IT-u-x", "%0d%0aSet-Cookie:x=y", "<script>"})
    void ignoresLanguagesItDoesNotSpeak(String language) {
        var encoded = URLEncoder.encode(language, StandardCharsets.UTF_8);

        var answer = Visitor.anonymous(base).get("/accedi?lingua=" + encoded);

        assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonesiste", "/guasto", "/conflitto"})
    void tellsProblemsInPlainWords(String path) {
        var page = Visitor.signedIn(base, "anna", PASSWORD).get(path).page();

        assertPlain(page);
        assertThat(page.selectFirst(".cz-problem-code").text()).matches("Errore (404|409|500)");
        assertThat(page.selectFirst(".cz-person").text()).contains("Anna Bianchi");
    }

    @Test
    void tellsWrongMethodsInPlainWords() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/accessibilita"))
                .method("DELETE", HttpRequest.BodyPublishers.noBody()));

        // Without a token the request does not even get that far.
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Operazione non consentita").doesNotContain("Exception", "??");
    }

    @Test
    void serves405WithItsOwnPage() {
        var visitor = Visitor.signedIn(base, "anna", PASSWORD);
        var form = Visitor.form(visitor.get("/accessibilita").page(), "form[action=/esci]");
        form.attr("action", "/accessibilita");

        var page = visitor.send(form, Map.of()).page();

        assertPlain(page);
        assertThat(page.selectFirst(".cz-problem-code").text()).isEqualTo("Errore 405");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accedi", "/nonesiste", "/accessibilita", "/css/concerto.css", "/accedi?errore"})
    void sendsTheHeadersWithEveryAnswer(String path) throws Exception {
        var headers =
                send(HttpRequest.newBuilder(URI.create(base + path)).GET()).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void keepsEverythingOfAPageOnItsOwnServer() throws Exception {
        var page = Visitor.anonymous(base).get("/accedi").page();

        var addresses = page.select("link[href], script[src], img[src]").stream()
                .map(element -> element.hasAttr("href") ? element.absUrl("href") : element.absUrl("src"))
                .toList();

        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith(base));
        for (String address : addresses) {
            assertThat(send(HttpRequest.newBuilder(URI.create(address)).GET()).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
    }

    @Test
    void keepsTheCookieFromScriptsAndStrangers() throws Exception {
        var cookies = send(HttpRequest.newBuilder(URI.create(base + "/accedi")).GET())
                .headers()
                .allValues("Set-Cookie");

        assertThat(cookies)
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    private static void assertPlain(Document page) {
        assertThat(page.selectFirst("h1").text()).isNotBlank();
        assertThat(page.text())
                .doesNotContain("Exception", "it.concerto", "org.springframework", "secret detail", "??");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }
}
