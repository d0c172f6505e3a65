package it.concerto.testing;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Two administrators of the installation at work in the studio, over HTTP. */
public final class StudioStory {

    public static final String AUTHOR = "ada.modelli";
    public static final String REVIEWER = "remo.modelli";
    private static final String PASSWORD = "concerto-di-zona";

    private final String base;
    public final Visitor author;
    public final Visitor reviewer;

    private StudioStory(String base) {
        this.base = base;
        author = signedIn(AUTHOR);
        reviewer = signedIn(REVIEWER);
    }

    public static StudioStory of(Accounts accounts, int port) {
        register(accounts, AUTHOR, "Ada Modelli");
        register(accounts, REVIEWER, "Remo Modelli");
        return new StudioStory("http://localhost:" + port);
    }

    private static void register(Accounts accounts, String username, String name) {
        if (accounts.exists(username)) {
            return;
        }
        try {
            accounts.register(new NewAccount(
                    username,
                    name,
                    username + "@example.org",
                    PASSWORD,
                    Set.of(GroupId.of("CONCERTO_ADM")),
                    LocalDate.of(2022, 1, 1)));
        } catch (AccountRefused refused) {
            throw new AssertionError(refused);
        }
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn(base, username, PASSWORD);
    }

    /** The page of a new draft of a model. */
    public Answer begun(String file) {
        var page = author.get("/studio/modelli/" + file);
        return author.send(Visitor.form(page.page(), "form[action$=/bozze]"), Map.of());
    }

    /** The page of the draft after one text in a file has become another. */
    public Answer changed(Answer draft, String file, String text, String instead) {
        var address = draft.page()
                .selectFirst("a[href*=/testo][href*=" + lastPart(file) + "]")
                .attr("href");
        var source = author.get(address);
        var form = Visitor.form(source.page(), "form[action$=/testo]");
        var said = form.selectFirst("textarea").wholeText();
        if (!said.contains(text)) {
            throw new AssertionError(text + " is not in " + file);
        }
        return author.send(form, Map.of("testo", said.replace(text, instead)));
    }

    public Answer proposed(Answer draft, String why) {
        return author.send(Visitor.form(draft.page(), "form[action$=/proponi]"), Map.of("motivo", why));
    }

    /** The page after somebody looked at the draft and approved it. */
    public Answer approved(Answer draft, Visitor by) {
        var page = by.get(path(draft));
        return by.send(Visitor.form(page.page(), "form[action$=/approva]"), Map.of());
    }

    /** Address of the page, without the server. */
    public String path(Answer page) {
        return page.page()
                .location()
                .substring(base.length())
                .replaceAll("[?#].*|/(proponi|approva|rimanda|testo|file)$", "");
    }

    private static String lastPart(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
