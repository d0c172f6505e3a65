package it.concerto.desk.bulk;

import it.concerto.time.Rounds;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Does in the background what takes longer than anybody should wait; when the application stops, the row under way is the last. */
@Component
class BulkRunner implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Rounds rounds = new Rounds("bulk", this::work);

    /** In the language in which it was asked for: what a form is given is told in it. */
    void later(Runnable all) {
        var language = LocaleContextHolder.getLocale();
        waiting.add(() -> {
            LocaleContextHolder.setLocale(language);
            all.run();
        });
        rounds.soon();
    }

    private void work() {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    @Override
    public void start() {
        rounds.start(EVERY, EVERY);
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }
}
