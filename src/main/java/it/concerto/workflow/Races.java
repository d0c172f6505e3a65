package it.concerto.workflow;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Does again what lost against somebody who changed the same rows at the same moment, as at a gateway where two branches
 * meet, or wrote the same number: a transaction that was rolled back has left nothing behind.
 */
class Races {

    static final int RETRIES = 3;

    /** Class of the states of SQL that say "rolled back for the sake of another transaction". */
    private static final String ROLLED_BACK = "40";

    /** What H2 and PostgreSQL call it if somebody waited too long for a row that another transaction holds. */
    private static final Set<String> WAITED_IN_VAIN = Set.of("HYT00", "55P03");

    private static final String ENGINE = "org.camunda.bpm.engine.";

    /**
     * @param worthwhile whether it may still be done: whoever lost for good need not wait
     * @param transaction all that is done, each time from the beginning
     * @throws Contended if it lost each time, or it is not worthwhile any more
     */
    <T> T run(String taskId, BooleanSupplier worthwhile, Supplier<T> transaction) throws Contended {
        var policy = RetryPolicy.builder()
                .maxRetries(RETRIES)
                .predicate(failure -> isLost(failure) && worthwhile.getAsBoolean())
                .delay(Duration.ofMillis(20))
                .jitter(Duration.ofMillis(20))
                .multiplier(2)
                .build();
        try {
            return new RetryTemplate(policy).execute(transaction::get);
        } catch (RetryException over) {
            var last = (RuntimeException) over.getCause();
            if (isLost(last)) {
                throw new Contended(taskId, last);
            }
            throw last;
        }
    }

    /** A command of the engine whose task went while it was being carried out meets nothing where the task was. */
    private static boolean isOddLoser(Throwable cause) {
        return cause instanceof NullValueException
                || cause instanceof NullPointerException
                        && Stream.of(cause.getStackTrace()).limit(1).anyMatch(frame -> frame.getClassName()
                                .startsWith(ENGINE));
    }

    private static boolean isLost(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof TaskAlreadyClaimedException
                        || isOddLoser(cause)
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof DuplicateKeyException
                        || cause instanceof SQLException refused
                                && refused.getSQLState() != null
                                && (refused.getSQLState().startsWith(ROLLED_BACK)
                                        || WAITED_IN_VAIN.contains(refused.getSQLState())));
    }
}
