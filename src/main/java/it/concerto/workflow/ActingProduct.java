package it.concerto.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the product act of itself where nobody is signed in: it says as what, and the engine's log names it so. */
@Component
public class ActingProduct {

    /** What calls the engine. */
    public interface Work<T extends @Nullable Object, X extends Exception> {
        T run() throws X;
    }

    private final EngineSession session;

    ActingProduct(EngineSession session) {
        this.session = session;
    }

    /** @param capacity lower-case letters and hyphens, e.g. {@code demo}; no account can have the name that it gives */
    public <T extends @Nullable Object, X extends Exception> T as(String capacity, Work<T, X> work) throws X {
        if (!capacity.matches("[a-z-]+")) {
            throw new IllegalArgumentException("Not a capacity: " + capacity);
        }
        return session.ofItself("(" + capacity + ")", work);
    }
}
