package it.concerto.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.NewPath;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks of one kind for the heads of the office of Casarano, and what one of them does to several. */
final class BulkScene {

    static final GroupId HEAD = GroupId.of("CASARANO_UDPRESP");
    static final String ENEA = "enea.nardone";
    static final String FAUSTO = "fausto.errico";
    static final String FIORELLA = "fiorella.urso";

    private static final String PATH = "CASARANO-PDZ-V";

    @Autowired
    Bulks bulks;

    @Autowired
    BulkRunner runner;

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    PlanningPaths paths;

    @Autowired
    JdbcClient jdbc;

    BulkScene(ApplicationContext context) {
        context.getAutowireCapableBeanFactory().autowireBean(this);
    }

    /** Besides Enea Nardone two more are head of the office. */
    void threeHeads() {
        Stream.of(FAUSTO, FIORELLA)
                .filter(name -> !person(name).isIn(HEAD))
                .forEach(name -> accounts.assign(name, HEAD, LocalDate.of(2022, 1, 1), null));
    }

    Person person(String username) {
        return people.findActive(username).orElseThrow();
    }

    /** Ids of so many new tasks that all ask the same. */
    List<String> begin(int many) {
        var known = ids();
        acting.as("test", () -> {
            for (int i = 0; i < many; i++) {
                processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), PATH, Map.of());
            }
            return true;
        });
        var begun = new ArrayList<>(ids());
        begun.removeAll(known);
        assertThat(begun).hasSize(many);
        return begun;
    }

    /** Id of such a task in a path of its own. */
    String beginElsewhere(String path) throws Exception {
        var model = paths.get(PathId.of(PATH));
        paths.open(
                new NewPath(
                        PathId.of(path),
                        model.ambito(),
                        model.planName(),
                        model.from(),
                        model.to(),
                        model.products(),
                        model.configuration(),
                        "Percorso di prova."),
                ENEA);
        return jdbc.sql("select task from cz_inbox where path = ? and task_key = 'Task_OpenCycle'")
                .param(path)
                .query(String.class)
                .single();
    }

    private List<String> ids() {
        return jdbc.sql(
                        "select task from cz_inbox where ambito = 'CASARANO' and task_key = 'Task_OpenCycle' order by task")
                .query(String.class)
                .list();
    }

    /** Enea Nardone has looked at them. */
    String look(BulkOrder order, List<String> tasks) {
        return bulks.look(person(ENEA), order, tasks, Locale.ITALIAN);
    }

    void start(String id, BulkOrder order) {
        bulks.start(person(ENEA), id, order, Locale.ITALIAN);
    }

    Bulk bulk(String id) {
        return bulks.find(person(ENEA), id).orElseThrow();
    }

    List<BulkOutcome> outcomes(String id) {
        return bulk(id).rows().stream().map(BulkRow::outcome).toList();
    }

    /** What waits in the background is done in its order. */
    void finish() throws InterruptedException {
        var done = new CountDownLatch(1);
        runner.later("last", done::countDown);
        assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
    }
}
