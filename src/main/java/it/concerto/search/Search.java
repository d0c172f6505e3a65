package it.concerto.search;

import it.concerto.identity.Person;
import it.concerto.search.Ranking.Best;
import it.concerto.search.Results.Group;
import it.concerto.search.Results.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what somebody may read by its words, with accents, capitals and one slip in each word forgiven; of what they may not
 * read not even the number.
 */
@Service
@Transactional(readOnly = true)
public class Search {

    /** So many of each kind are shown at first. */
    private static final int FEW = 5;

    private static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final List<Findable> findables;
    private final List<Passing> passing;

    Search(JdbcClient jdbc, Vocabulary vocabulary, List<Findable> findables, List<Passing> passing) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.findables = findables;
        this.passing = passing;
    }

    /** The best of each kind. */
    public Results find(Person person, String text) {
        return find(new Sought(person, vocabulary.spelled(Term.of(text)), null), Place.of(""), FEW);
    }

    /**
     * A page of one kind.
     *
     * @param after {@link Group#next} of the page before, empty for the first
     */
    public Results find(Person person, String text, Kind kind, String after) {
        var terms = vocabulary.spelled(Term.of(text));
        var wholly = terms.size() < 2
                || find(new Sought(person, terms, null), Place.of(""), 1).wholly();
        var groups = groups(new Sought(person, terms, kind), terms.size() - (wholly ? 0 : 1), Place.of(after), PAGE);
        return new Results(groups, wholly);
    }

    /** @param kind null for all */
    private record Sought(Person person, List<Term> terms, @Nullable Kind kind) {

        boolean isAbout(Kind one) {
            return kind == null || kind == one;
        }
    }

    private Results find(Sought sought, Place after, int most) {
        var all = groups(sought, sought.terms().size(), after, most);
        if (!all.isEmpty() || sought.terms().size() < 2) {
            return new Results(all, true);
        }
        var nearly = groups(sought, sought.terms().size() - 1, after, most);
        return new Results(nearly, nearly.isEmpty());
    }

    private List<Group> groups(Sought sought, int wanted, Place after, int most) {
        if (sought.terms().isEmpty()) {
            return List.of();
        }
        var best = new ArrayList<>(kept(sought, wanted, after, most));
        var ranking = new Ranking(sought.terms(), wanted);
        passing.stream()
                .filter(one -> sought.isAbout(one.kind()))
                .flatMap(one -> ranking.of(one, sought.person(), after, most).stream())
                .forEach(best::add);
        return best.stream()
                .sorted(Comparator.comparingLong((Best one) -> one.first().score())
                        .reversed()
                        .thenComparing(one -> one.group().kind()))
                .map(Best::group)
                .toList();
    }

    private record Row(Kind kind, Place place, long total) {}

    private List<Best> kept(Sought sought, int wanted, Place after, int most) {
        var asked = findables.stream().filter(one -> sought.isAbout(one.kind())).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var sql = new SearchSql(sought.person(), sought.terms(), wanted, asked);
        var rows = new LinkedHashMap<Kind, List<Row>>();
        jdbc.sql(sought.kind() == null ? sql.best(most + 1) : sql.following(after, most + 1))
                .params(sql.values())
                .query((row, number) -> new Row(
                        Kind.valueOf(row.getString("kind")),
                        new Place(row.getLong("score"), row.getString("id")),
                        row.getLong("total")))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                        .add(row));
        return asked.stream()
                .flatMap(one -> group(one, sought, rows.getOrDefault(one.kind(), List.of()), most).stream())
                .toList();
    }

    /** The module that owns the things has the last word on each; what it leaves out is not counted either. */
    private static Optional<Best> group(Findable findable, Sought sought, List<Row> rows, int most) {
        var page = rows.subList(0, Math.min(most, rows.size()));
        if (page.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Found> found = findable.show(
                sought.person(), page.stream().map(row -> row.place().id()).toList());
        var hits = page.stream()
                .map(row -> found.get(row.place().id()))
                .filter(Objects::nonNull)
                .map(one -> Hit.of(one, sought.terms()))
                .toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        var total = rows.get(0).total() - (page.size() - hits.size());
        var next = rows.size() > most ? page.get(most - 1).place().toString() : null;
        return Optional.of(new Best(page.get(0).place(), new Group(findable.kind(), total, hits, next)));
    }
}
