package it.concerto.substitutes;

import it.concerto.identity.Substitution;
import it.concerto.identity.Substitutions;
import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import it.concerto.workflow.ActingProduct;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does, every minute, what the first and the last midnight of a substitution bring about for tasks in hand; the rights
 * themselves are read by the day and wait for nobody.
 */
@Component
class SubstitutionRounds implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(SubstitutionRounds.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Substitutions substitutions;
    private final Absences absences;
    private final ActingProduct acting;
    private final Rounds rounds = new Rounds("substitutes", this::lookAfter);

    SubstitutionRounds(Substitutions substitutions, Absences absences, ActingProduct acting) {
        this.substitutions = substitutions;
        this.absences = absences;
        this.acting = acting;
    }

    /** What is over first: the same task may pass from one substitute to the next. */
    synchronized void lookAfter() {
        var unsettled = substitutions.unsettled();
        unsettled.forEach(away -> look(away, absences::settle));
        unsettled.forEach(away -> look(away, absences::begin));
    }

    /** What goes wrong with one must not keep the others waiting. */
    private void look(Substitution away, Consumer<Substitution> work) {
        try {
            acting.as("substitutes", () -> {
                work.accept(away);
                return away;
            });
        } catch (RuntimeException e) {
            LOG.error("The work of substitution {} could not be passed on; it is tried again", away.id(), e);
        }
    }

    @Override
    public void start() {
        rounds.start(EVERY, EVERY);
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
