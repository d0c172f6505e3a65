package it.concerto.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.web.util.UriComponentsBuilder;

/** People at the pages of the running application, each in a browser of their own. */
public final class Looks {

    private final String base;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> patterns = new HashSet<>();

    public Looks(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Somebody of the demonstration signs in. */
    public void as(String username, Consumer<Page> looks) {
        anonymously(page -> {
            page.navigate("/accedi");
            page.locator("#utente").fill(username);
            page.locator("#password").fill("concerto-di-zona");
            page.locator("#password").press("Enter");
            assertThat(page.locator("h1")).hasText("Attività");
            looks.accept(page);
        });
    }

    public void anonymously(Consumer<Page> looks) {
        var options = new NewContextOptions().setLocale("it-IT").setBaseURL(base);
        try (var context = Browsers.shared().newContext(options)) {
            looks.accept(context.newPage());
        }
    }

    /** Opens the page of a route and checks that everybody can read it. */
    public void at(Page page, String pattern, Object... variables) {
        var address =
                UriComponentsBuilder.fromPath(pattern).buildAndExpand(variables).toString();
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        patterns.add(pattern);
        readable(page, address);
    }

    /** Checks the page that is open; tabs of a browser are told apart by their titles. */
    public void readable(Page page, String name) {
        Readable.check(page, name);
        assertThat(titles.add(page.title()))
                .as("%s has a title of its own: %s", name, page.title())
                .isTrue();
    }

    /** Routes that have been looked at. */
    public Set<String> patterns() {
        return patterns;
    }
}
