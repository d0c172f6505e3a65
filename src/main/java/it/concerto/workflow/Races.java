package it.concerto.workflow;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Does again what lost against somebody who changed the same rows at the same moment, as at a gateway where two branches
 * meet: a transaction that was rolled back has left nothing behind.
 */
class Races {

    static final int RETRIES = 3;

    /** Class of the states of SQL that say "rolled back for the sake of another transaction". */
    private static final String ROLLED_BACK = "40";

    private final RetryTemplate attempts = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(RETRIES)
            .predicate(Races::isLost)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(20))
            .multiplier(2)
            .build());

    /**
     * @param transaction all that is done, each time from the beginning
     * @throws Contended if it lost each time
     */
    <T> T run(String taskId, Supplier<T> transaction) throws Contended {
        try {
            return attempts.execute(transaction::get);
        } catch (RetryException over) {
            var last = (RuntimeException) over.getCause();
            if (isLost(last)) {
                throw new Contended(taskId, last);
            }
            throw last;
        }
    }

    private static boolean isLost(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException refused
                                && refused.getSQLState() != null
                                && refused.getSQLState().startsWith(ROLLED_BACK));
    }
}
