package it.concerto.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What is wrong with the places of texts on a page, as a browser has laid it out. */
public final class Layout {

    private static final String SCRIPT = script();

    private Layout() {}

    /** Texts over each other, cut off, or reached by scrolling sideways only. */
    public static List<?> problems(Page page) {
        return (List<?>) page.evaluate(SCRIPT);
    }

    private static String script() {
        try {
            var script = new ClassPathResource("layout-problems.js").getContentAsString(StandardCharsets.UTF_8);
            return script.substring(script.indexOf("() =>")).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
