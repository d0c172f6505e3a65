package it.concerto.participation.notice;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose contacts are whose: what somebody else is reached by does not go with who leaves. */
@Component
class ContactOwners {

    private final ManifestationStore manifestations;
    private final ContactTraces traces;
    private final People people;
    private final PlanningPaths paths;

    ContactOwners(ManifestationStore manifestations, ContactTraces traces, People people, PlanningPaths paths) {
        this.manifestations = manifestations;
        this.traces = traces;
        this.people = people;
        this.paths = paths;
    }

    LeavingContacts leaving(ContactsWaived waived) {
        var one = waived.manifestation();
        var before = before(one.id());
        var all = manifestations.of(one.path(), EnumSet.allOf(Status.class));
        var sent = all.stream()
                .filter(other -> before.contains(other.id()) || waived.vouched() && isOver(other, one))
                .toList();
        var kept = Stream.of(
                        all.stream()
                                .filter(other -> !sent.contains(other))
                                .flatMap(other -> new ContactsOf(other.content()).words().stream()),
                        accounts(one.path()),
                        waived.vouched() ? Stream.<String>empty() : traces.listed(one.path()).stream())
                .flatMap(words -> words)
                .map(ContactOwners::key)
                .collect(Collectors.toSet());
        return new LeavingContacts(sent, leaving(sent, kept), waived.vouched());
    }

    /** It, and those that its signer sent before, each replaced by the next (BR-28). */
    private Set<String> before(String id) {
        var known = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (known.add(next)) {
                open.addAll(manifestations.givenUpFor(next));
            }
        }
        return known;
    }

    /** Whether the same signer sent it for the same participant, to no end. A blank code is nobody's. */
    private static boolean isOver(Manifestation other, Manifestation one) {
        var code = one.content().participant().code();
        return !other.status().isStanding()
                && !code.isEmpty()
                && code.equals(other.content().participant().code())
                && other.content().hasSignerOf(one.content());
    }

    private Stream<String> accounts(PathId path) {
        var ambito = paths.get(path).ambito();
        return Arrays.stream(Role.values())
                .flatMap(role -> people.in(ambito, role).stream())
                .map(Person::email);
    }

    private Set<String> leaving(List<Manifestation> sent, Set<String> kept) {
        return sent.stream()
                .flatMap(one -> Stream.concat(
                        new ContactsOf(one.content()).words().stream(), traces.formerSpeakers(one.id()).stream()))
                .filter(word -> !kept.contains(key(word)))
                .collect(Collectors.toSet());
    }

    /** The same for one telephone number however it is spaced. */
    private static String key(String word) {
        var letters = word.strip().toLowerCase(Locale.ROOT);
        return letters.contains("@")
                ? letters
                : letters.replaceFirst("^\\+39", "").replaceAll("\\W", "");
    }
}
