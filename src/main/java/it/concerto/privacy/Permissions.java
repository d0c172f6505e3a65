package it.concerto.privacy;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one place that says which role reads what of a path. Who has several roles reads what the strongest lets them; who is
 * named as a reader of something reads it besides, and what is public everybody does.
 */
public final class Permissions {

    /** The Region and the Comuni read what a stage opens to them: it names them as readers. */
    private static final String MATRIX =
            """
            role     MANIFESTATIONS  SESSIONS  PLAN  VOTES  FINANCES  HISTORY  CONTACTS  WORK      LATE  STUCK  BREACHES  READERS
            PRES     READ            READ      READ  READ   READ      OWN      NONE      READ      READ  NONE   READ      NONE
            COORD    NONE            READ      READ  READ   READ      OWN      NONE      READ      NONE  NONE   NONE      NONE
            ASL      NONE            READ      READ  READ   READ      OWN      NONE      READ      NONE  NONE   NONE      NONE
            PROV     NONE            READ      READ  READ   READ      OWN      NONE      READ      NONE  NONE   NONE      NONE
            UDPRESP  READ            READ      READ  READ   READ      READ     READ      READ      READ  READ   READ      READ
            UDP      READ            READ      READ  READ   READ      READ     READ      READ      NONE  NONE   READ      NONE
            CACTA    READ            READ      READ  READ   READ      READ     READ      READ      READ  READ   READ      NONE
            RAG      NONE            NONE      READ  NONE   READ      OWN      NONE      READ      NONE  NONE   NONE      NONE
            SSP      NAMES           READ      READ  NONE   READ      OWN      OWN       READ      NONE  NONE   NONE      NONE
            GT       NAMES           READ      READ  NONE   READ      OWN      OWN       READ      NONE  NONE   NONE      NONE
            FAC      NONE            OWN       NONE  NONE   NONE      OWN      OWN       NONE      NONE  NONE   NONE      NONE
            REF      OWN             OWN       OWN   NONE   NONE      OWN      OWN       NONE      NONE  NONE   NONE      NONE
            CONS     NONE            OWN       OWN   OWN    READ      OWN      NONE      OWN       NONE  NONE   NONE      NONE
            SEGR     NONE            OWN       OWN   OWN    READ      OWN      NONE      OWN       NONE  NONE   NONE      NONE
            COM      NONE            OWN       OWN   OWN    READ      OWN      NONE      OWN       NONE  NONE   NONE      NONE
            REG      OWN             OWN       OWN   OWN    OWN       OWN      NONE      NONE      NONE  NONE   NONE      NONE
            AUD      READ            READ      READ  READ   READ      READ     COVERED   READ      READ  NONE   READ      READ
            ADM      NONE            NONE      NONE  NONE   NONE      OWN      NONE      NONE      NONE  READ   NONE      NONE
            BPMN     NONE            NONE      NONE  NONE   NONE      OWN      NONE      NONE      NONE  NONE   NONE      NONE
            """;

    private static final Map<Role, Map<Matter, Grant>> GRANTS =
            read(MATRIX.lines().map(line -> line.split(" +")).toList());

    private Permissions() {}

    /** How much of the matter the person reads in the Ambito by their roles. */
    public static Grant of(Person person, AmbitoCode ambito, Matter matter) {
        return person.groups().stream()
                .filter(group -> group.ambito().equals(ambito))
                .map(group -> of(group.role(), matter))
                .max(Comparator.naturalOrder())
                .orElse(Grant.NONE);
    }

    /** Whether the person reads all of the matter, nothing covered. */
    public static boolean reads(Person person, AmbitoCode ambito, Matter matter) {
        return of(person, ambito, matter) == Grant.READ;
    }

    /** Whether the person knows at least who is in it. */
    public static boolean lists(Person person, AmbitoCode ambito, Matter matter) {
        return of(person, ambito, matter).compareTo(Grant.NAMES) >= 0;
    }

    /** Codes of the Ambiti of which the person reads all of the matter. */
    public static Set<String> where(Person person, Matter matter) {
        return person.groups().stream()
                .filter(group -> of(group.role(), matter) == Grant.READ)
                .map(group -> group.ambito().value())
                .collect(Collectors.toSet());
    }

    /** Whether there is any Ambito of which the person reads all of the matter. */
    public static boolean reads(Person person, Matter matter) {
        return !where(person, matter).isEmpty();
    }

    /** How much of the matter a role reads. */
    public static Grant of(Role role, Matter matter) {
        return Objects.requireNonNull(Objects.requireNonNull(GRANTS.get(role)).get(matter));
    }

    private static Map<Role, Map<Matter, Grant>> read(List<String[]> lines) {
        var grants = new EnumMap<Role, Map<Matter, Grant>>(Role.class);
        for (var line : lines.subList(1, lines.size())) {
            var row = new EnumMap<Matter, Grant>(Matter.class);
            for (int column = 1; column < line.length; column++) {
                row.put(Matter.valueOf(lines.get(0)[column]), Grant.valueOf(line[column]));
            }
            grants.put(Role.valueOf(line[0]), row);
        }
        return grants;
    }
}
