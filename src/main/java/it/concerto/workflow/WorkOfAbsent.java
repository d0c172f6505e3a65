package it.concerto.workflow;

import static it.concerto.workflow.engine.InboxProjection.ofPerson;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Substitution;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an official who is away has in hand: offered to its groups, and so to the substitute, and theirs again afterwards (2.3). */
@Service
@Transactional
public class WorkOfAbsent {

    private static final String HELD = "select distinct task, ambito, candidates, assignee, claimed_for from cz_inbox ";

    private final JdbcClient jdbc;
    private final People people;
    private final TaskService tasks;
    private final EngineSession session;

    WorkOfAbsent(JdbcClient jdbc, People people, TaskService tasks, EngineSession session) {
        this.jdbc = jdbc;
        this.people = people;
        this.tasks = tasks;
        this.session = session;
    }

    /** Gives back to its groups what the absent has in hand in the roles of the substitution; what they were named for stays theirs. */
    public void offer(Substitution away) {
        held("where owner = ?", ofPerson(away.absent().username())).stream()
                .filter(held -> held.isFor(away.groups()))
                .forEach(held -> {
                    assign(held, null);
                    jdbc.sql("insert into cz_offered_again (substitution, task, ambito) values (?, ?, ?)")
                            .params(away.id(), held.task(), held.ambito().value())
                            .update();
                });
    }

    /**
     * Gives the absent back what was offered and nobody has taken over in their own right, and the groups what the substitute
     * has in hand for the absent alone.
     */
    public void giveBack(Substitution away) {
        held("where task in (select task from cz_offered_again where substitution = ?)", away.id()).stream()
                .filter(held -> held.assignee() == null || held.isInHandsOf(away))
                .forEach(
                        held -> assign(held, mayHold(away, held) ? away.absent().username() : null));
        held("where owner = ?", ofPerson(away.substitute().username())).stream()
                .filter(held -> held.isInHandsOf(away) && held.isFor(away.groups()))
                .forEach(held -> assign(held, null));
        jdbc.sql("delete from cz_offered_again where substitution = ?")
                .param(away.id())
                .update();
    }

    private boolean mayHold(Substitution away, Held held) {
        return people.findActive(away.absent().username())
                .filter(person -> held.candidates().stream().anyMatch(person::isIn))
                .isPresent();
    }

    private void assign(Held held, @Nullable String username) {
        session.inside(held.ambito(), () -> {
            tasks.setAssignee(held.task(), username);
            return held;
        });
    }

    /** A task and in whose hands it is, for whom. */
    private record Held(
            String task,
            AmbitoCode ambito,
            List<GroupId> candidates,
            @Nullable String assignee,
            @Nullable String claimedFor) {

        static Held read(ResultSet row, int number) throws SQLException {
            var candidates = Stream.of(row.getString("candidates").split(" "))
                    .filter(group -> !group.isEmpty())
                    .map(GroupId::of)
                    .toList();
            return new Held(
                    row.getString("task"),
                    AmbitoCode.of(row.getString("ambito")),
                    candidates,
                    row.getString("assignee"),
                    row.getString("claimed_for"));
        }

        boolean isFor(Collection<GroupId> groups) {
            return candidates.stream().anyMatch(groups::contains);
        }

        boolean isInHandsOf(Substitution away) {
            return away.substitute().username().equals(assignee)
                    && away.absent().username().equals(claimedFor);
        }
    }

    private List<Held> held(String which, String parameter) {
        return jdbc.sql(HELD + which).param(parameter).query(Held::read).list();
    }
}
