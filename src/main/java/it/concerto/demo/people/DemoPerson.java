package it.concerto.demo.people;

import it.concerto.identity.GroupId;
import it.concerto.organisation.AmbitoCode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the invented people.
 *
 * @param title what the person does, in words
 * @param groups without the Ambito's code, e.g. {@code UDP} or {@code CONS_075016}
 * @param seat ISTAT code, {@code ASL} or {@code PROVINCE}; null for people without a seat in the Coordinamento
 */
record DemoPerson(String name, String title, List<String> groups, @Nullable String seat) {

    /** Name and surname in lower case with a dot between them. */
    String username() {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".");
    }

    /** The title up to the first comma or place, e.g. Sindaca. */
    String office() {
        return title.split(",| di ", 2)[0];
    }

    String email(AmbitoCode ambito) {
        return username() + "@" + ambito.value().toLowerCase(Locale.ROOT) + ".example";
    }

    Set<GroupId> groupsIn(AmbitoCode ambito) {
        return groups.stream().map(group -> GroupId.of(ambito + "_" + group)).collect(Collectors.toUnmodifiableSet());
    }
}
