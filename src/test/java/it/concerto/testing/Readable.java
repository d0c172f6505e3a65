package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether everybody can read a page: by the rules that a machine can check, and on the smallest screen. */
public final class Readable {

    private Readable() {}

    /** What is shown now, with everything that lies folded unfolded. */
    public static void check(Page page, String name) {
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(page.locator("main").innerText())
                .as(name + ": no key and no id is shown")
                .doesNotContainPattern("\\?\\?|Task_|[0-9a-f]{8}-[0-9a-f]{4}-");
        page.setViewportSize(320, 800);
        var sideways = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(sideways).as(name + " at 320 px").isLessThanOrEqualTo(0);
        page.setViewportSize(1280, 900);
    }
}
