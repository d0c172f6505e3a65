package it.concerto.testing;

import static it.concerto.testing.EngineSlice.ANNA;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.InboxView;
import it.concerto.workflow.Processes;
import it.concerto.workflow.Tasks;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Ten clients that write letters until the process is killed; each completion is printed once it is acknowledged, a fault ends all. */
public final class LetterClients {

    private static final int CLIENTS = 10;

    /** Fewer connections than clients: a use case that holds one while it waits for another would stand still. */
    private static final Map<String, String> SCARCE = Map.of(
            "spring.datasource.hikari.maximum-pool-size", "4",
            "spring.datasource.hikari.connection-timeout", "10000");

    private LetterClients() {}

    /** @param arguments the database file, without its ending */
    public static void main(String[] arguments) {
        var application = LetterApplication.start(Path.of(arguments[0]), SCARCE);
        var run = System.nanoTime();
        var letters = new AtomicInteger();
        for (int client = 0; client < CLIENTS; client++) {
            new Thread(() -> write(application, run, letters)).start();
        }
    }

    private static void write(ApplicationContext application, long run, AtomicInteger letters) {
        var processes = application.getBean(Processes.class);
        var tasks = application.getBean(Tasks.class);
        var acting = application.getBean(ActingProduct.class);
        while (true) {
            var path = "CASARANO-" + run + "-" + letters.incrementAndGet();
            try {
                acting.as("test", () -> processes.start("LetterProcess", AmbitoCode.of("CASARANO"), path, Map.of()));
                var task = tasks.of(ANNA, path).get(0).taskId();
                tasks.claim(ANNA, task);
                tasks.complete(ANNA, task, Submissions.of("subject", "Lettera", "urgent", "true"));
                System.out.println("acknowledged " + task);
                tasks.list(ANNA, InboxView.ALL, null, 10);
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
