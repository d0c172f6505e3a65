package it.concerto.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Attaches documents to a task, on its page or that of its documents. */
public final class Attaching {

    /** What is attached. */
    public static final String LIST = ".cz-attachments";

    private static final String WRITE = "form.cz-attach";

    private Attaching() {}

    /** The form on a page. */
    public static FormElement form(Visitor visitor, String place) {
        return Visitor.form(visitor.get(place).page(), WRITE);
    }

    /** @return the page that follows */
    public static Document attach(Visitor visitor, String place, String title, String name, byte[] content) {
        return visitor.send(form(visitor, place), Map.of("titolo", title), Map.of("documento/" + name, content), null)
                .page();
    }

    /** Of the first document on a page. */
    public static String address(Document page) {
        return page.select(LIST + " a").attr("href");
    }

    /** The same with a browser; the id of what was attached. */
    public static String one(Page page) {
        var note = "Nota della Regione".getBytes(StandardCharsets.UTF_8);
        page.locator("#allega-documento").setInputFiles(new FilePayload("nota.txt", "text/plain", note));
        page.locator(".cz-attach button").click();
        var address = page.locator(LIST + " a").first().getAttribute("href").split("/");
        return address[address.length - 1];
    }
}
