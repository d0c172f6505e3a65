package it.concerto.workflow.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.commons.utils.cache.Cache;
import org.jspecify.annotations.Nullable;

/** What the engine keeps of deployed models, those that were used last. The engine's own walks through all keys at each look. */
final class ModelCache<T> implements Cache<String, T> {

    private final Map<String, T> kept;

    ModelCache(int most) {
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        });
    }

    @Override
    public @Nullable T get(String id) {
        return kept.get(id);
    }

    @Override
    public void put(String id, T model) {
        kept.put(id, model);
    }

    @Override
    public void clear() {
        kept.clear();
    }

    @Override
    public void remove(String id) {
        kept.remove(id);
    }

    @Override
    public Set<String> keySet() {
        synchronized (kept) {
            return Set.copyOf(kept.keySet());
        }
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public boolean isEmpty() {
        return kept.isEmpty();
    }
}
