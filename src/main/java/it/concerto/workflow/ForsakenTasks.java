package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.IdentityEvent.AccountDisabled;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.engine.InboxProjection;
import it.concerto.workflow.engine.Orphans;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks whose people have left since the task came into being: a role has ended, an account was closed (BR-74). */
@Service
@Transactional
public class ForsakenTasks {

    private final JdbcClient jdbc;
    private final People people;
    private final Orphans orphans;
    private final EngineSession session;

    ForsakenTasks(JdbcClient jdbc, People people, Orphans orphans, EngineSession session) {
        this.jdbc = jdbc;
        this.people = people;
        this.orphans = orphans;
        this.session = session;
    }

    /**
     * Gives what somebody holds who may no longer do it back to its groups, and what nobody would see any more to the head
     * of the Ufficio di Piano, with an incident.
     */
    public void lookAfter(AmbitoCode ambito) {
        var forsaken = holdings(ambito).stream()
                .filter(holding -> isForsaken(ambito, holding))
                .flatMap(holding -> tasks(ambito, holding).stream())
                .toList();
        if (!forsaken.isEmpty()) {
            session.inside(ambito, () -> {
                forsaken.forEach(orphans::forsake);
                return forsaken.size();
            });
        }
    }

    /** A role ends by its date, but an account at once. */
    @EventListener
    void lookAfter(AccountDisabled closed) {
        var roles = people.find(closed.username()).stream()
                .flatMap(person -> person.groups().stream())
                .map(GroupId::ambito);
        Stream.concat(roles, inHand(closed.username()).stream()).distinct().forEach(this::lookAfter);
    }

    /** In whose hands tasks are, and who else may take them. */
    private record Holding(String candidates, @Nullable String assignee) {

        Stream<GroupId> groups() {
            return Stream.of(candidates.split(" "))
                    .filter(group -> !group.isEmpty())
                    .map(GroupId::of);
        }
    }

    private boolean isForsaken(AmbitoCode ambito, Holding holding) {
        var assignee = holding.assignee();
        if (assignee == null) {
            return holding.groups().noneMatch(people::isAnybodyIn);
        }
        var holder = people.findActive(assignee).filter(person -> person.belongsTo(ambito));
        return holder.isEmpty() || hasLeft(holder.get(), holding);
    }

    /** Facilitators hold tasks of groups in which they never were. */
    private boolean hasLeft(Person holder, Holding holding) {
        return holding.groups().noneMatch(holder::isIn)
                && holding.groups().anyMatch(group -> people.hasLeft(holder.username(), group));
    }

    private List<Holding> holdings(AmbitoCode ambito) {
        return jdbc.sql("select distinct candidates, assignee from cz_inbox where ambito = ?")
                .param(ambito.value())
                .query(Holding.class)
                .list();
    }

    private List<String> tasks(AmbitoCode ambito, Holding holding) {
        return jdbc.sql(
                        """
                        select distinct task from cz_inbox
                        where ambito = :ambito and candidates = :candidates and coalesce(assignee, '') = :assignee
                        """)
                .param("ambito", ambito.value())
                .param("candidates", holding.candidates())
                .param("assignee", holding.assignee() == null ? "" : holding.assignee())
                .query(String.class)
                .list();
    }

    private List<AmbitoCode> inHand(String username) {
        return jdbc
                .sql("select distinct ambito from cz_inbox where owner = ?")
                .param(InboxProjection.ofPerson(username))
                .query(String.class)
                .list()
                .stream()
                .map(AmbitoCode::of)
                .toList();
    }
}
