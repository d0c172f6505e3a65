package it.concerto.identity;

import it.concerto.identity.IdentityEvent.ContactsUncovered;
import it.concerto.identity.IdentityEvent.RoleAssigned;
import it.concerto.identity.IdentityEvent.RoleEnded;
import it.concerto.identity.IdentityEvent.SubstitutionEnded;
import it.concerto.identity.IdentityEvent.SubstitutionEntered;
import it.concerto.ledger.AuditEvent;
import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the register of security keeps of an event besides whom it happened to; what belongs to no Ambito, to the installation. */
record SecurityFacts(
        AmbitoCode ambito,
        @Nullable GroupId group,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String note) {

    static SecurityFacts of(IdentityEvent event) {
        if (event instanceof RoleAssigned given) {
            return new SecurityFacts(given.group().ambito(), given.group(), given.from(), given.lastDay(), null);
        }
        if (event instanceof RoleEnded ended) {
            return new SecurityFacts(ended.group().ambito(), ended.group(), null, ended.lastDay(), null);
        }
        if (event instanceof ContactsUncovered asked) {
            return new SecurityFacts(asked.ambito(), null, null, asked.lastDay(), asked.path() + ": " + asked.reason());
        }
        if (event instanceof SubstitutionEntered entered) {
            return new SecurityFacts(
                    entered.ambito(), null, entered.firstDay(), entered.lastDay(), entered.substitute());
        }
        if (event instanceof SubstitutionEnded ended) {
            return new SecurityFacts(ended.ambito(), null, null, ended.day(), ended.substitute());
        }
        return new SecurityFacts(GroupId.INSTALLATION, null, null, null, null);
    }

    /**
     * For the ledger.
     *
     * @param username whom it happened to, null for nobody's
     * @param acting who did it to them, null for themselves
     */
    AuditEvent event(String action, @Nullable String username, @Nullable String acting, @Nullable String address) {
        var details = new TreeMap<String, String>();
        put(details, "person", username);
        put(details, "address", address);
        put(details, "first", first);
        put(details, "last", last);
        put(details, "note", note);
        return new AuditEvent(
                ambito.equals(GroupId.INSTALLATION) ? null : ambito,
                null,
                action,
                group == null ? "" : group.toString(),
                acting == null ? username : acting,
                null,
                details,
                true);
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
