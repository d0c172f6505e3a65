package it.concerto.demo.variants;

import it.concerto.demo.LoadingOrder;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.path.NewPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ActingProduct;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the full paths of the variants and keeps the annual cycle, once each. */
@Component
@Profile("demo")
@Order(LoadingOrder.PATHS)
class DemoPaths implements ApplicationRunner {

    private final VariantsReader reader;
    private final PlanningPaths paths;
    private final People people;
    private final ActingProduct acting;

    DemoPaths(VariantsReader reader, PlanningPaths paths, People people, ActingProduct acting) {
        this.reader = reader;
        this.paths = paths;
        this.people = people;
        this.acting = acting;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var variants = reader.read();
        for (Variant variant : variants.paths()) {
            if (paths.find(variant.id()).isEmpty()) {
                var path = new VariantPaths(variants).newPath(variant);
                acting.as("demo", () -> paths.open(path, starter(path)));
            }
        }
    }

    private String starter(NewPath path) {
        return people.in(path.ambito(), Role.UDPRESP).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody leads the Ufficio di Piano of " + path.ambito()))
                .username();
    }
}
