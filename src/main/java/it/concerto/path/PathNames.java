package it.concerto.path;

import it.concerto.organisation.Ambiti;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names paths for pages that know only their ids: many in as many statements as one; templates call it {@code @pathNames}. */
@Component("pathNames")
@Transactional(readOnly = true)
public class PathNames {

    private final PathStore store;
    private final Ambiti ambiti;

    PathNames(PathStore store, Ambiti ambiti) {
        this.store = store;
        this.ambiti = ambiti;
    }

    /** A name for each of the ids; the id itself stands in for a path that is not there. */
    public Map<String, PathName> all(Collection<String> paths) {
        var names = new HashMap<String, PathName>();
        paths.forEach(path -> names.put(path, new PathName(path, "")));
        if (names.isEmpty()) {
            return names;
        }
        var ambitoNames = ambiti.names();
        for (var path : store.summaries(new TreeSet<>(paths))) {
            var ambito = ambitoNames.getOrDefault(path.ambito(), path.ambito().value());
            names.put(path.id().value(), new PathName(path.planName(), ambito));
        }
        return names;
    }

    public PathName one(String path) {
        return all(List.of(path)).getOrDefault(path, new PathName(path, ""));
    }
}
