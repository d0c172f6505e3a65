package it.concerto.search;

import it.concerto.identity.Person;
import it.concerto.search.Results.Group;
import it.concerto.search.Results.Hit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes and goes, found and ranked as the index ranks what it keeps. */
final class Ranking {

    private final List<Term> terms;
    private final int wanted;

    Ranking(List<Term> terms, int wanted) {
        this.terms = terms;
        this.wanted = wanted;
    }

    private record Ranked(Place place, Found found) {}

    /** A group by the place of the first in it. */
    record Best(Place first, Group group) {}

    Optional<Best> of(Passing passing, Person person, Place after, int most) {
        var ranked = passing.of(person).stream()
                .map(this::ranked)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Ranked::place, Place.ORDER))
                .toList();
        var following = ranked.stream()
                .filter(one -> Place.ORDER.compare(one.place(), after) > 0)
                .toList();
        if (following.isEmpty()) {
            return Optional.empty();
        }
        var shown = following.subList(0, Math.min(most, following.size()));
        var next = following.size() > most ? shown.get(most - 1).place().toString() : null;
        var hits = shown.stream().map(one -> Hit.of(one.found(), terms)).toList();
        return Optional.of(new Best(shown.get(0).place(), new Group(passing.kind(), ranked.size(), hits, next)));
    }

    private @Nullable Ranked ranked(Passing.Candidate candidate) {
        var words = Words.weighed(candidate.entry());
        var scores = terms.stream()
                .mapToLong(term -> words.entrySet().stream()
                        .mapToLong(word -> (long) term.quality(word.getKey()) * word.getValue())
                        .max()
                        .orElse(0))
                .filter(score -> score > 0)
                .toArray();
        return scores.length < wanted
                ? null
                : new Ranked(
                        new Place(Arrays.stream(scores).sum(), candidate.entry().id()), candidate.found());
    }
}
