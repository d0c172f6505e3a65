package it.concerto.desk.bulk;

import it.concerto.identity.People;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.path.PathNames;
import it.concerto.time.Rome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the mail about several tasks of a path says. */
@Component
class BulkWords {

    private final People people;
    private final PathNames names;
    private final MessageSource messages;

    BulkWords(People people, PathNames names, MessageSource messages) {
        this.people = people;
        this.names = names;
        this.messages = messages;
    }

    /** @param all one or more, of one path and for one person */
    Letter letter(List<BulkNews> all) {
        var first = all.get(0);
        var given = first.kind() == BulkAction.GIVE;
        var several = messages.getMessage("desk.filter.tasks", new Object[] {all.size()}, Locale.ITALIAN);
        var content = new HashMap<String, Object>(
                given
                        ? Map.of("task", several, "reason", first.reason())
                        : Map.of("what", several, "at", Rome.minute(first.at())));
        content.put("plan", names.one(first.path()).plan());
        content.put("by", people.names(Set.of(first.by())).getOrDefault(first.by(), first.by()));
        content.put("tasks", all.stream().map(BulkNews::title).toList());
        content.put("link", link(all));
        return new Letter(
                given ? MailCode.M23 : MailCode.M24,
                first.ambito(),
                first.path(),
                // of its own, for what a run that was taken for dead does later
                (given ? "given-" : "comments-") + first.id(),
                content,
                null);
    }

    private static String link(List<BulkNews> all) {
        var links = all.stream().map(BulkNews::link).distinct().toList();
        if (links.size() == 1) {
            return links.get(0);
        }
        return all.get(0).kind() == BulkAction.GIVE ? "/attivita?vista=mie" : "/attivita";
    }
}
