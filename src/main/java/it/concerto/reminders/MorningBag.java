package it.concerto.reminders;

import it.concerto.identity.Person;
import it.concerto.notifications.Recipient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the people of an Ambito are to hear on one morning; who shares an address shares the mail. */
final class MorningBag {

    private final Map<String, Recipient> recipients = new LinkedHashMap<>();
    private final Map<String, List<Notice>> notices = new LinkedHashMap<>();

    void add(Person person, Notice notice) {
        recipients.putIfAbsent(person.email(), new Recipient(person.displayName(), person.email()));
        var theirs = notices.computeIfAbsent(person.email(), email -> new ArrayList<>());
        if (!theirs.contains(notice)) {
            theirs.add(notice);
        }
    }

    /** Hands over each recipient with at least one notice, the earliest due first. */
    void forEach(BiConsumer<Recipient, List<Notice>> post) {
        recipients.forEach((email, recipient) -> post.accept(
                recipient,
                notices.getOrDefault(email, List.of()).stream()
                        .sorted(Comparator.comparing(Notice::due))
                        .toList()));
    }
}
