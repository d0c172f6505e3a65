package it.concerto.workflow.engine;

import it.concerto.workflow.ChangedFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a run stands at a moment.
 *
 * @param origin where it belongs to, or null if there is no such run
 */
record Stand(@Nullable Origin origin, SortedMap<Point, String> facts) {

    static final Stand NONE = new Stand(null, new TreeMap<>());

    static final String ORIGIN = "ORIGIN";
    static final String MODEL = "MODEL";

    private static final String TOKEN = "TOKEN";

    /** What every job, task or run has as long as it is there: that it came or went is told otherwise. */
    private static final Set<String> ALWAYS =
            Set.of("RETRIES", "JOB_STATE", "JOB_PRIORITY", "STEP_STATE", "PRIORITY", "TASK_NAME", "MODEL_STATE");

    /** The path of a run and the version of the model that it follows. */
    record Origin(String ambito, String path, String process, String model) {}

    /** What is told, and of which node. */
    record Point(String kind, String element) implements Comparable<Point> {

        /** The tokens first. */
        @Override
        public int compareTo(Point other) {
            return order().compareTo(other.order());
        }

        private String order() {
            return (kind.equals(TOKEN) ? "" : kind) + "\n" + element;
        }
    }

    boolean differsFrom(Stand other) {
        return !facts.equals(other.facts);
    }

    /** Where tokens stand or stood, and what else is not as it was before. */
    List<ChangedFact> since(Stand before, UnaryOperator<String> names) {
        var points = new TreeSet<>(before.facts.keySet());
        points.addAll(facts.keySet());
        var changed = new ArrayList<ChangedFact>();
        for (var point : points) {
            var was = before.facts.get(point);
            var became = facts.get(point);
            if (point.kind().equals(TOKEN) || isNews(point, was, became)) {
                changed.add(new ChangedFact(point.kind(), point.element(), names.apply(point.element()), was, became));
            }
        }
        return changed;
    }

    private static boolean isNews(Point point, @Nullable String was, @Nullable String became) {
        var both = was != null && became != null;
        return !Objects.equals(was, became) && (both || !ALWAYS.contains(point.kind()));
    }

    /** A run of which rows are being read, in whatever order they come. */
    static final class Reading {

        private final Map<Point, List<String>> rows = new HashMap<>();

        void add(Point point, String value) {
            rows.computeIfAbsent(point, first -> new ArrayList<>()).add(value);
        }

        Stand stand() {
            var facts = new TreeMap<Point, String>();
            var origin = origin();
            rows.forEach((point, values) -> facts.put(
                    point,
                    point.kind().equals(TOKEN)
                            ? String.valueOf(values.size())
                            : values.stream().sorted().collect(Collectors.joining(", "))));
            return new Stand(origin, facts);
        }

        private @Nullable Origin origin() {
            var path = take(ORIGIN);
            var model = take(MODEL);
            return path == null || model == null
                    ? null
                    : new Origin(
                            path.getKey().element(),
                            path.getValue().get(0),
                            model.getKey().element(),
                            model.getValue().get(0));
        }

        private Map.@Nullable Entry<Point, List<String>> take(String kind) {
            var found = rows.entrySet().stream()
                    .filter(row -> row.getKey().kind().equals(kind))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                rows.remove(found.getKey());
            }
            return found;
        }
    }
}
