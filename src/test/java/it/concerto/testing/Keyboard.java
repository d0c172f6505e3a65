package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** Somebody without a mouse: at every stop one sees where one is (WCAG 2.4.7, 2.4.11) and could hit it with a finger (2.5.8). */
public final class Keyboard {

    private static final int PATIENCE = 150;

    /** What is wrong with the place of the focus, or null where it is nowhere. */
    private static final String STOP =
            """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body || at === document.documentElement) {
                return null;
              }
              const drawn = at.labels?.length && getComputedStyle(at).opacity === "0" ? at.labels[0] : at;
              const looks = () => [at, drawn].flatMap((one) => [null, "::before", "::after"].map((part) => {
                const style = getComputedStyle(one, part);
                return [style.outline, style.boxShadow, style.borderColor].join();
              })).join();
              const seen = looks();
              at.blur();
              const unseen = looks();
              at.focus({ focusVisible: true, preventScroll: true });
              const problems = seen === unseen ? ["no visible focus"] : [];
              const box = [...drawn.getClientRects()].find((each) => each.width > 0) ?? drawn.getBoundingClientRect();
              const points = [0.1, 0.5, 0.9].flatMap((x) => [0.25, 0.75].map((y) =>
                document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)));
              if (!points.some((found) => found && (drawn.contains(found) || at.contains(found) || found.contains(at)))) {
                problems.push("covered or out of sight");
              }
              const text = at.matches("a:not(.btn)") && getComputedStyle(at).display === "inline";
              const whole = drawn.getBoundingClientRect();
              if (!text && at.tabIndex === 0 && (whole.width < 24 || whole.height < 24)) {
                problems.push(`${Math.round(whole.width)} x ${Math.round(whole.height)} px`);
              }
              return problems.map((problem) => `${problem}: ${at.outerHTML.slice(0, 160)}`);
            }
            """;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
        // what is scrolled into sight is there at once
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Goes on until what fits the selector has the focus. */
    public void to(String selector) {
        go("Tab", selector);
    }

    /** Goes back until what fits the selector has the focus. */
    public void backTo(String selector) {
        go("Shift+Tab", selector);
    }

    /** Looks at every stop from here to the end of the page; returns how many there are. */
    public int throughThePage() {
        for (int stops = 0; stops < PATIENCE; stops++) {
            page.keyboard().press("Tab");
            if (!isSeen()) {
                return stops;
            }
        }
        return fail("The page does not end");
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    /** Follows a link or presses a button that has the focus, and waits for the page it leads to. */
    public void leave(String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    /** In place of what a field holds. */
    public void write(String text) {
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
    }

    private void go(String key, String selector) {
        for (int presses = 0; presses < PATIENCE; presses++) {
            page.keyboard().press(key);
            isSeen();
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        fail("%s is not reached on %s", selector, page.url());
    }

    private boolean isSeen() {
        var problems = (List<?>) page.evaluate(STOP);
        if (problems != null) {
            assertThat(problems).as(page.url()).isEmpty();
        }
        return problems != null;
    }
}
