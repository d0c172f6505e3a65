package it.concerto.identity;

import it.concerto.identity.IdentityEvent.SubstitutionEnded;
import it.concerto.identity.IdentityEvent.SubstitutionEntered;
import it.concerto.identity.SubstitutionRefused.Reason;
import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does the work of officials that are away (2.3): it gives rights from midnight to midnight and is never deleted. */
@Service
@Transactional(rollbackFor = SubstitutionRefused.class)
public class Substitutions {

    private final SubstitutionStore store;
    private final PersonStore people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(SubstitutionStore store, PersonStore people, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @param by username of who enters it */
    public Substitution enter(NewSubstitution wanted, String by) throws SubstitutionRefused {
        refuseIf(wanted.absent().equals(wanted.substitute()), Reason.SELF);
        refuseIf(wanted.firstDay().isBefore(today()), Reason.PAST);
        refuseIf(wanted.lastDay().isBefore(wanted.firstDay()), Reason.BACKWARDS);
        store.lock(wanted.absent());
        var groups = groups(wanted);
        refuseIf(groups.isEmpty(), Reason.NO_ROLE);
        var own = rolesIn(wanted.substitute(), wanted);
        refuseIf(own.isEmpty(), Reason.STRANGER);
        refuseIf(own.stream().anyMatch(group -> group.role() == Role.AUD), Reason.AUDITOR);
        refuseIf(store.overlaps(wanted, groups), Reason.OVERLAP);
        var id = UUID.randomUUID().toString();
        store.insert(id, wanted, groups, by, OffsetDateTime.now(clock));
        events.publishEvent(new SubstitutionEntered(
                wanted.absent(), wanted.substitute(), wanted.ambito(), wanted.firstDay(), wanted.lastDay()));
        return store.find(id).orElseThrow();
    }

    /** What of the wanted roles the absent has; nothing if one of them is not theirs. */
    private Set<GroupId> groups(NewSubstitution wanted) {
        var theirs = rolesIn(wanted.absent(), wanted).stream()
                .filter(group -> group.role().isSubstitutable())
                .collect(Collectors.toSet());
        if (wanted.groups().isEmpty()) {
            return theirs;
        }
        return theirs.containsAll(wanted.groups()) ? wanted.groups() : Set.of();
    }

    private Set<GroupId> rolesIn(String username, NewSubstitution wanted) {
        return people.findActive(username, wanted.firstDay()).map(Person::ownGroups).orElse(Set.of()).stream()
                .filter(group -> group.ambito().equals(wanted.ambito()))
                .collect(Collectors.toSet());
    }

    private static void refuseIf(boolean broken, Reason reason) throws SubstitutionRefused {
        if (broken) {
            throw new SubstitutionRefused(reason);
        }
    }

    /**
     * Ends a substitution at once, before its time.
     *
     * @param by username
     * @return false if it was over already
     */
    public boolean end(Substitution away, String by) {
        if (!store.end(away.id(), today(), by)) {
            return false;
        }
        events.publishEvent(new SubstitutionEnded(
                away.absent().username(), away.substitute().username(), away.ambito(), today()));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Substitution> find(String id) {
        return store.find(id);
    }

    /** Those of the person, on either side, and all of some Ambiti, also past and future ones, the latest first. */
    @Transactional(readOnly = true)
    public List<Substitution> of(Person person, Collection<AmbitoCode> ambiti) {
        return store.of(person.username(), ambiti);
    }

    /** Those that hold today and concern the person, on either side. */
    @Transactional(readOnly = true)
    public List<Substitution> today(Person person) {
        return store.holding(person.username(), today());
    }

    /** Those that have begun and of which not all is done that their beginning or their end brings about. */
    @Transactional(readOnly = true)
    public List<Substitution> unsettled() {
        return store.unsettled(today());
    }

    /** Marks what the beginning brings about as done; false if it was, or if the substitution is over. */
    public boolean begin(Substitution away) {
        return away.holdsOn(today()) && store.offer(away.id());
    }

    /** Marks what the end brings about as done; false if it was, or if the substitution is not over. */
    public boolean settle(Substitution away) {
        return away.isOverOn(today()) && store.settle(away.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
