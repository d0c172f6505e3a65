package it.concerto.reminders;

import it.concerto.identity.Person;
import it.concerto.notifications.Official;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the people of an Ambito are to hear on one morning. */
final class MorningBag {

    private final Map<String, Official> people = new LinkedHashMap<>();
    private final Map<String, Set<Notice>> notices = new LinkedHashMap<>();

    void add(Person person, Notice notice) {
        add(Official.of(person), notice);
    }

    void add(Official official, Notice notice) {
        people.putIfAbsent(official.username(), official);
        notices.computeIfAbsent(official.username(), username -> new LinkedHashSet<>())
                .add(notice);
    }

    Set<String> usernames() {
        return people.keySet();
    }

    /** Hands over each person with each of their notices. */
    void forEach(BiConsumer<Official, Notice> each) {
        people.forEach((username, official) ->
                notices.getOrDefault(username, Set.of()).forEach(notice -> each.accept(official, notice)));
    }

    /** Hands over everybody with what they hear, the earliest due first; who shares an address shares the mail. */
    void byAddress(BiConsumer<Official, List<Notice>> post) {
        var readers = new LinkedHashMap<String, Official>();
        var theirs = new LinkedHashMap<String, Set<Notice>>();
        forEach((official, notice) -> {
            readers.putIfAbsent(official.email(), official);
            theirs.computeIfAbsent(official.email(), email -> new LinkedHashSet<>())
                    .add(notice);
        });
        readers.forEach((email, official) -> {
            var sorted = new ArrayList<>(theirs.getOrDefault(email, Set.of()));
            sorted.sort(Comparator.comparing(Notice::due));
            post.accept(official, sorted);
        });
    }
}
