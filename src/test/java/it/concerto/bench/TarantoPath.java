package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.path.NewPath;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import it.concerto.workflow.ActingProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays whole paths of Taranto, from the opening to the publication, through the product's pages. */
final class TarantoPath {

    static final String FIRST_DAY = "2022-05-09T09:00";

    private static final String MODEL = "TARANTO-PDZ-2018";

    private final ApplicationContext application;
    private final MovableClock clock;

    /** People sign in once: that is slow on purpose. */
    private final Map<String, Visitor> browsers = new HashMap<>();

    TarantoPath(ApplicationContext application, MovableClock clock) {
        this.application = application;
        this.clock = clock;
    }

    void play(String path) throws Exception {
        clock.set(FIRST_DAY);
        var paths = application.getBean(PlanningPaths.class);
        var newPath = like(paths.get(PathId.of(MODEL)), path);
        application.getBean(ActingProduct.class).as("bench", () -> paths.open(newPath, "bench"));
        var stage = new Ensemble.Stage(
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port"),
                "concerto-di-zona",
                application.getBean(People.class),
                application.getBean(JdbcClient.class),
                application.getBean(ManagementService.class),
                clock);
        PathParts.usual(stage, path)
                .part(
                        "Task_DraftNotice",
                        Map.of("channels", List.of("PORTAL"), "contact", "Ufficio di Piano", "access", "OPEN"))
                .rows("Task_RecordAttendance", "people")
                .withBrowsers(browsers)
                .playToTheEnd();
        assertThat(paths.status(PathId.of(path))).isEqualTo(PathStatus.PUBLISHED);
    }

    private static NewPath like(PlanningPath model, String id) {
        return new NewPath(
                PathId.of(id),
                model.ambito(),
                model.planName(),
                model.from(),
                model.to(),
                model.products(),
                model.configuration(),
                "Percorso di misura.");
    }
}
