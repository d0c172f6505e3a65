package it.concerto.studio.running;

import it.concerto.identity.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Migrations to be looked at. */
@Service
@Transactional(readOnly = true)
public class MigrationReading {

    /** So many runs a page. */
    public static final int PAGE = 25;

    private static final int MOST = 20;

    private final MigrationBook book;
    private final MigrationRuns runs;
    private final MigrationSides sides;
    private final People people;

    MigrationReading(MigrationBook book, MigrationRuns runs, MigrationSides sides, People people) {
        this.book = book;
        this.runs = runs;
        this.sides = sides;
        this.people = people;
    }

    /**
     * A migration with all that its page shows.
     *
     * @param counts of runs by what became of them, or will
     * @param runs those of the page, one more if there are others after it
     * @param elements names of elements by their ids, as the former version calls them
     * @param arriving the same as the new version calls them
     * @param names of people by their usernames
     * @param back the migration that takes it back, or null
     */
    public record State(
            Migration migration,
            List<MigrationSides.Row> pairs,
            Map<String, Integer> counts,
            List<MigrationRow> runs,
            Map<String, String> elements,
            Map<String, String> arriving,
            Map<String, String> names,
            @Nullable Migration back) {

        /** Whether some pair is not possible. */
        public boolean isWrong() {
            return pairs.stream().anyMatch(row -> !row.flaws().isEmpty());
        }

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** What the elements are called at which a run stands. */
        public String standing(List<String> ids) {
            return called(elements, ids);
        }

        /** What those are called at which it will stand. */
        public String arrived(List<String> ids) {
            return called(arriving, ids);
        }

        private static String called(Map<String, String> names, List<String> ids) {
            return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
        }
    }

    public Optional<Migration> find(String id) {
        return book.find(id);
    }

    /** The latest of a model. */
    public List<Migration> of(String model) {
        return book.of(model, MOST);
    }

    /**
     * @param group of whom the same was said, or became; null for all
     * @param page from one
     */
    public State state(Migration migration, @Nullable String group, int page) {
        return new State(
                migration,
                migration.isOpen() && migration.undoes() == null
                        ? sides.rows(migration, book.pairs(migration.id()))
                        : List.of(),
                runs.counts(migration.id()),
                runs.page(migration.id(), group, PAGE + 1, (page - 1) * PAGE),
                sides.names(migration.source(), migration.target()),
                sides.names(migration.target(), migration.source()),
                people.names(Stream.of(migration.person(), migration.decidedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                book.undoing(migration.id()).orElse(null));
    }

    /** What a group may be called in an address. */
    public static Set<String> groups() {
        return Set.of("MOVES", "NEEDS_MAPPING", "REFUSED", "MOVED", "LEFT");
    }
}
