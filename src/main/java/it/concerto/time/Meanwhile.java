package it.concerto.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work of a start in a thread of its own, for whoever needs its result later: until then the start goes on.
 *
 * @param <T> what comes out of it
 */
public final class Meanwhile<T> {

    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Meanwhile() {}

    /** @param name of the thread */
    public static <T> Meanwhile<T> start(String name, Supplier<T> work) {
        var meanwhile = new Meanwhile<T>();
        var thread = new Thread(() -> meanwhile.run(work), name);
        // a start that fails elsewhere does not wait for it
        thread.setDaemon(true);
        thread.start();
        return meanwhile;
    }

    private void run(Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** Waits until it is over, whatever comes out of it. */
    public void end() {
        result.handle((value, fault) -> true).join();
    }

    /** Waits for it. What went wrong there is thrown here, as it was. */
    public T result() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
