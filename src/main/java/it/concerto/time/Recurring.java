package it.concerto.time;

import org.springframework.context.SmartLifecycle;

/** A bean whose work comes round again from the start of the application to its end; when it begins, {@link #start} says. */
public interface Recurring extends SmartLifecycle {

    Rounds rounds();

    @Override
    default void stop() {
        rounds().stop();
    }

    @Override
    default boolean isRunning() {
        return rounds().running();
    }
}
