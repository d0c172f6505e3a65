package it.concerto.path;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The configurations in use, by the hash of their content: under one hash there is never another (BR-73). */
final class FrozenConfigurations {

    private static final int MOST = 200;

    private final Map<String, PathConfiguration> byHash =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PathConfiguration> eldest) {
                    return size() > MOST;
                }
            });

    PathConfiguration of(String hash, Supplier<PathConfiguration> reading) {
        var known = byHash.get(hash);
        if (known != null) {
            return known;
        }
        var read = reading.get();
        byHash.put(hash, read);
        return read;
    }
}
