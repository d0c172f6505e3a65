package it.concerto.desk.bulk;

import it.concerto.time.Rounds;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does in the background what takes longer than anybody should wait; when the application stops, the row under way is the
 * last. Meanwhile it notes that it has them all, ends what whoever had it has left unfinished, and tells what was done of it.
 */
@Component
class BulkRunner implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final BulkStore store;
    private final BulkMail mail;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Set<String> atHand = ConcurrentHashMap.newKeySet();
    private final Rounds work = new Rounds("bulk", this::work);
    private final Rounds watch = new Rounds("bulk-watch", this::watch);

    BulkRunner(BulkStore store, BulkMail mail) {
        this.store = store;
        this.mail = mail;
    }

    /** In the language in which it was asked for: what a form is given is told in it. */
    void later(String bulk, Runnable all) {
        var language = LocaleContextHolder.getLocale();
        atHand.add(bulk);
        waiting.add(() -> {
            LocaleContextHolder.setLocale(language);
            try {
                all.run();
            } finally {
                atHand.remove(bulk);
            }
        });
        work.soon();
    }

    private void work() {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    void watch() {
        store.touch(atHand);
        store.endSilent();
        mail.tellRest();
    }

    @Override
    public void start() {
        work.start(EVERY, EVERY);
        watch.start(EVERY, EVERY);
    }

    @Override
    public void stop() {
        work.stop();
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return work.running();
    }
}
