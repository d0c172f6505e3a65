package it.concerto.substitutes;

import it.concerto.identity.GroupId;
import it.concerto.identity.NewSubstitution;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Substitution;
import it.concerto.identity.SubstitutionRefused;
import it.concerto.identity.Substitutions;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.NewPath;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Submissions;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Completion;
import it.concerto.workflow.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The head of the office of Casarano goes on leave from 6 to 12 June 2022; an operator does the work. */
class Leave {

    static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    static final GroupId HEAD = GroupId.of("CASARANO_UDPRESP");
    static final String ENEA = "enea.nardone";
    static final String FAUSTO = "fausto.errico";
    static final LocalDate FIRST = LocalDate.of(2022, 6, 6);
    static final LocalDate LAST = LocalDate.of(2022, 6, 12);

    @Autowired
    Absences absences;

    @Autowired
    Substitutions substitutions;

    @Autowired
    SubstitutionRounds rounds;

    @Autowired
    People people;

    @Autowired
    PlanningPaths paths;

    @Autowired
    Tasks tasks;

    @Autowired
    ActingProduct acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    /** Made anew for each test: no context of its own. */
    static Leave in(AutowireCapableBeanFactory application) {
        var leave = application.createBean(Leave.class);
        leave.forgetAll();
        return leave;
    }

    private void forgetAll() {
        jdbc.sql("delete from cz_offered_again").update();
        jdbc.sql("delete from cz_substitution_group").update();
        jdbc.sql("delete from cz_substitution").update();
        jdbc.sql("delete from cz_mail where path = ''").update();
        clock.set("2022-06-01T09:00");
    }

    void at(String time) {
        clock.set(time);
    }

    void round() {
        rounds.lookAfter();
    }

    Person person(String username) {
        return people.findActive(username).orElseThrow();
    }

    static NewSubstitution of(String absent, String substitute, LocalDate first, LocalDate last, GroupId... groups) {
        return new NewSubstitution(CASARANO, absent, substitute, first, last, Set.of(groups));
    }

    /** By the absent themselves; the engine knows who acts. */
    Substitution enter(NewSubstitution wanted) throws SubstitutionRefused {
        acting.as("test", () -> {
            absences.enter(wanted, wanted.absent());
            return true;
        });
        return substitutions.of(person(wanted.absent()), List.of()).stream()
                .filter(each -> each.endedOn() == null
                        && each.firstDay().equals(wanted.firstDay())
                        && each.substitute().username().equals(wanted.substitute()))
                .findFirst()
                .orElseThrow();
    }

    Substitution enter() throws SubstitutionRefused {
        return enter(of(ENEA, FAUSTO, FIRST, LAST));
    }

    void end(Substitution away) {
        acting.as("test", () -> {
            absences.end(away, away.absent().username());
            return true;
        });
    }

    /** A task for the head of the office, in a path of its own. */
    String task() throws Exception {
        var model = paths.get(PathId.of("CASARANO-PDZ-V"));
        var id = "CASARANO-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        paths.open(
                new NewPath(
                        PathId.of(id),
                        model.ambito(),
                        model.planName(),
                        model.from(),
                        model.to(),
                        model.products(),
                        model.configuration(),
                        "Percorso di prova."),
                ENEA);
        return jdbc.sql("select task from cz_inbox where path = ? and task_key = 'Task_OpenCycle'")
                .param(id)
                .query(String.class)
                .single();
    }

    Completion answer(String username, String task) throws Exception {
        return tasks.complete(
                person(username),
                task,
                Submissions.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", ENEA));
    }

    void claim(String username, String task) throws Exception {
        tasks.claim(person(username), task);
    }

    boolean sees(String username, String task) {
        try {
            tasks.get(person(username), task);
            return true;
        } catch (Exception hidden) {
            return false;
        }
    }

    List<String> owners(String task) {
        return jdbc.sql("select owner from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .list();
    }
}
