package it.concerto.workflow.migration;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which elements of a new version may be those that had another id: of the same kind, with the same name or among the same neighbours. */
final class Suggestions {

    private static final int NAME = 4;
    private static final int NEIGHBOUR = 2;
    private static final int SCOPE = 1;
    private static final int ENOUGH = 4;

    private final Map<String, String> known;

    /** @param known ids that are the same element for certain, from former to new */
    private Suggestions(Map<String, String> known) {
        this.known = known;
    }

    private record Scored(MigrationNode source, MigrationNode target, int points) {}

    /**
     * For elements that have no counterpart: the likeliest, if one is likelier than all others.
     *
     * @param known counterparts, by the former id
     * @return new ids by former ones
     */
    static Map<String, String> of(
            Collection<MigrationNode> sources, Collection<MigrationNode> targets, Map<String, String> known) {
        return new Suggestions(known).find(sources, targets);
    }

    private Map<String, String> find(Collection<MigrationNode> sources, Collection<MigrationNode> targets) {
        var taken = new HashSet<>(known.values());
        var scored = sources.stream()
                .filter(source -> !known.containsKey(source.id()))
                .flatMap(source -> targets.stream()
                        .filter(target -> !taken.contains(target.id()))
                        .flatMap(target -> scored(source, target)))
                .filter(pair -> pair.points() >= ENOUGH)
                .sorted(Comparator.comparingInt(Scored::points).reversed().thenComparing(pair -> pair.source()
                        .id()))
                .toList();
        var found = new HashMap<String, String>();
        for (var pair : scored) {
            if (!found.containsKey(pair.source().id())
                    && !found.containsValue(pair.target().id())
                    && isAlone(pair, scored)) {
                found.put(pair.source().id(), pair.target().id());
            }
        }
        return found;
    }

    private static boolean isAlone(Scored pair, List<Scored> all) {
        return all.stream()
                .filter(other -> other != pair && other.points() == pair.points())
                .noneMatch(other ->
                        other.source().equals(pair.source()) || other.target().equals(pair.target()));
    }

    private Stream<Scored> scored(MigrationNode source, MigrationNode target) {
        if (!source.kind().equals(target.kind()) || source.repeated() != target.repeated()) {
            return Stream.empty();
        }
        var points = !source.name().isEmpty() && source.name().equals(target.name()) ? NAME : 0;
        points += NEIGHBOUR * (shared(source.before(), target.before()) + shared(source.after(), target.after()));
        points += known.getOrDefault(source.scope(), source.scope()).equals(target.scope()) ? SCOPE : 0;
        return Stream.of(new Scored(source, target, points));
    }

    private int shared(Set<String> former, Set<String> now) {
        return former.stream().anyMatch(id -> now.contains(known.getOrDefault(id, id))) ? 1 : 0;
    }
}
