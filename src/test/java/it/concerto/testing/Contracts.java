package it.concerto.testing;

import it.concerto.workflow.models.TableContract;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the product asks of the decision tables, as its modules publish it. */
public final class Contracts {

    private static final List<String> MODULES = List.of(
            "it.concerto.governance.GovernanceTerms",
            "it.concerto.governance.sitting.SittingTables",
            "it.concerto.participation.ParticipationTerms",
            "it.concerto.plan.PlanTerms",
            "it.concerto.signatures.SignatureTerms");

    private Contracts() {}

    /** Of the modules above {@code workflow}, for a slice that has none of them. */
    public static Class<?>[] ofModules() {
        return MODULES.stream().map(Contracts::load).toArray(Class<?>[]::new);
    }

    public static List<TableContract> ofTheProduct() {
        var all = Stream.concat(Stream.of(load("it.concerto.workflow.TermTables")), Stream.of(ofModules()));
        try (var context = new AnnotationConfigApplicationContext(all.toArray(Class<?>[]::new))) {
            return List.copyOf(context.getBeansOfType(TableContract.class).values());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
