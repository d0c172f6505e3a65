package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.Incident.Kind;
import it.concerto.workflow.engine.Orphans;
import it.concerto.workflow.engine.StuckSteps;
import it.concerto.workflow.engine.StuckSteps.Stuck;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has got stuck, for those who can mend it: administrators and heads of the Ufficio di Piano, each in their Ambiti. */
@Service
@Transactional(rollbackFor = Exception.class)
public class Incidents {

    private final StuckSteps stuck;
    private final Orphans orphans;
    private final Ambiti ambiti;
    private final EngineSession session;
    private final ElementNames names;

    Incidents(StuckSteps stuck, Orphans orphans, Ambiti ambiti, EngineSession session, ElementNames names) {
        this.stuck = stuck;
        this.orphans = orphans;
        this.ambiti = ambiti;
        this.session = session;
        this.names = names;
    }

    /** How many the person can mend; none for who mends nothing. */
    @Transactional(readOnly = true)
    public int count(Person person) {
        return stuck.count(ambiti(person));
    }

    /** The oldest first, two hundred at most. */
    @Transactional(readOnly = true)
    public List<Incident> list(Person person) {
        return session.shared(
                () -> stuck.list(ambiti(person)).stream().map(this::incident).toList());
    }

    /**
     * Tries the step again, or offers the task to those for whom it was meant.
     *
     * @return false if there is still nobody to offer it to
     * @throws IncidentNotFound if there is none, perhaps no more, that the person can mend
     */
    public boolean mend(Person person, String id) throws IncidentNotFound {
        var found = stuck.find(ambiti(person), id).orElseThrow(() -> new IncidentNotFound(id));
        return session.inside(
                AmbitoCode.of(found.ambito()),
                () -> Orphans.isOne(found) ? orphans.offerAgain(found) : stuck.tryAgain(found));
    }

    /** Whom the installation has given the care of everything cares for all Ambiti. */
    private List<String> ambiti(Person person) {
        var whole = person.has(GroupId.INSTALLATION, Role.ADM);
        return whole
                ? ambiti.all().stream().map(ambito -> ambito.code().value()).toList()
                : List.copyOf(Permissions.where(person, Matter.STUCK));
    }

    private Incident incident(Stuck found) {
        var kind = !Orphans.isOne(found)
                ? Kind.FAILED_STEP
                : Orphans.isForSomebody(found) ? Kind.NO_ACCOUNT : Kind.EMPTY_GROUP;
        return new Incident(
                found.id(),
                kind,
                AmbitoCode.of(found.ambito()),
                found.path(),
                found.run(),
                names.ofProcess(found.process(), found.processName()),
                names.of(found.process(), found.element(), stuck.name(found)),
                found.since(),
                kind == Kind.EMPTY_GROUP ? orphans.groups(found) : List.of(),
                Optional.ofNullable(found.message()).orElse(""));
    }
}
