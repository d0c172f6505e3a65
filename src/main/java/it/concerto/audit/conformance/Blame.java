package it.concerto.audit.conformance;

import it.concerto.audit.operators.OperatorAct;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds what an operator did by hand for what a model does not explain. */
final class Blame {

    private static final Set<String> MOVES =
            Set.of("ModifyProcessInstance", "Migrate", "Delete", "Create", "RestartProcessInstance");

    /** A step that is put somewhere and passes at once is not among what stood there afterwards. */
    private static final Duration NEAR = Duration.ofMinutes(1);

    private Blame() {}

    /** @param acts done to the same run */
    static Finding of(Deviation deviation, List<OperatorAct> acts) {
        var act = acts.stream()
                .filter(one -> MOVES.contains(one.action()) && explains(one, deviation))
                .min(Comparator.comparing((OperatorAct one) -> Pairs.apart(one.at(), deviation.at())))
                .orElse(null);
        return new Finding(deviation, act);
    }

    private static boolean explains(OperatorAct act, Deviation deviation) {
        return switch (deviation.kind()) {
            case MOVED -> act.action().equals("Migrate");
            case DELETED -> act.action().equals("Delete") || isNear(act, deviation);
            default -> touches(act, deviation.element()) || isNear(act, deviation);
        };
    }

    private static boolean touches(OperatorAct act, String element) {
        return act.tokensBefore().contains(element) != act.tokensAfter().contains(element);
    }

    private static boolean isNear(OperatorAct act, Deviation deviation) {
        return Pairs.apart(act.at(), deviation.at()).compareTo(NEAR) < 0;
    }
}
