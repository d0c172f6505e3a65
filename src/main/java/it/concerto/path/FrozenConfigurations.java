package it.concerto.path;

import it.concerto.database.Lately;
import java.util.function.Supplier;

/** The configurations in use, by the hash of their content: under one hash there is never another (BR-73). */
final class FrozenConfigurations {

    private final Lately<String, PathConfiguration> byHash = new Lately<>(200);

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
