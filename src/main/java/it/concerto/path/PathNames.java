package it.concerto.path;

import it.concerto.database.Settled;
import it.concerto.organisation.Ambiti;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names paths for pages that know only their ids: many in as many statements as one; templates call it {@code @pathNames}. */
@Component("pathNames")
@Transactional(readOnly = true)
public class PathNames {

    private static final int KNOWN = 1000;

    private final PathStore store;
    private final Ambiti ambiti;
    private final Settled<String, PathName> settled = new Settled<>(KNOWN);

    PathNames(PathStore store, Ambiti ambiti) {
        this.store = store;
        this.ambiti = ambiti;
    }

    /** A name for each of the ids; the id itself stands in for a path that is not there. */
    public Map<String, PathName> all(Collection<String> paths) {
        var reading = new Reading(paths);
        var names = new HashMap<String, PathName>();
        for (var path : paths) {
            names.put(path, settled.get(path, () -> reading.of(path)).orElse(new PathName(path, "")));
        }
        return names;
    }

    /** Reads all names once one of them is not known. */
    private final class Reading {

        private final Collection<String> paths;
        private @Nullable Map<String, PathName> names;

        Reading(Collection<String> paths) {
            this.paths = paths;
        }

        Optional<PathName> of(String path) {
            if (names == null) {
                names = store.summaries(new TreeSet<>(paths)).stream()
                        .collect(Collectors.toMap(known -> known.id().value(), this::name));
            }
            return Optional.ofNullable(names.get(path));
        }

        private PathName name(PathSummary path) {
            var ambito = ambiti.name(path.ambito()).orElse(path.ambito().value());
            return new PathName(path.planName(), ambito);
        }
    }

    public PathName one(String path) {
        return all(List.of(path)).getOrDefault(path, new PathName(path, ""));
    }
}
