package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Whether everybody can read a page: by the rules that a machine can check, and on the smallest screen. */
public final class Readable {

    /** A phone, and a screen of 1280 on which somebody has doubled the letters. */
    private static final List<Integer> NARROW = List.of(640, 320);

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
        photograph(page, name + "-1280");
        for (var width : NARROW) {
            page.setViewportSize(width, 800);
            photograph(page, name + "-" + width);
            assertThat(Layout.problems(page)).as("%s at %d px", name, width).isEmpty();
        }
        page.setViewportSize(1280, 900);
    }

    /** To be looked at by people: {@code -Dpages.pictures=folder}. */
    private static void photograph(Page page, String name) {
        var folder = System.getProperty("pages.pictures");
        if (folder != null) {
            var file = name.replaceAll("[^\\p{Alnum}-]+", "_") + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file)));
        }
    }
}
