package it.concerto.search;

import it.concerto.identity.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one statement that finds entries: words by the index of words, then who may read them, then the best of each kind. */
final class SearchSql {

    private static final String TIER =
            "select kind, id, ambito, weight * %d as score from cz_search_word where %s and ambito in (:ambiti)";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String ranked;

    /** @param wanted how many of the terms an entry has to have */
    SearchSql(Person person, List<Term> terms, int wanted, Collection<Findable> findables) {
        values.put("wanted", wanted);
        values.put("ambiti", ambiti(person));
        var found = new ArrayList<String>();
        for (int place = 0; place < terms.size(); place++) {
            found.add(term(terms.get(place), place));
        }
        var readable =
                findables.stream().map(findable -> readable(findable, person)).toList();
        ranked =
                """
                select f.kind, f.id, f.score, row_number() over (partition by f.kind order by f.score desc, f.id) as place,
                    count(*) over (partition by f.kind) as total
                from (select kind, id, ambito, sum(score) as score from (%s) t
                    group by kind, id, ambito having count(*) >= :wanted) f
                where %s
                """
                        .formatted(String.join(" union all ", found), String.join(" or ", readable));
    }

    /** What is kept is read by people of its Ambito only. */
    private static List<String> ambiti(Person person) {
        return Readable.any(
                person.groups().stream().map(group -> group.ambito().value()).collect(Collectors.toSet()));
    }

    private String term(Term term, int place) {
        var tiers = new ArrayList<String>();
        var word = named("t" + place, term.word());
        tiers.add(TIER.formatted(Term.EXACT, "word = " + word));
        if (term.isBeginning()) {
            tiers.add(TIER.formatted(
                    Term.BEGINNING, "word > " + word + " and word <= " + named("e" + place, term.end())));
        }
        if (!term.near().isEmpty()) {
            tiers.add(TIER.formatted(Term.NEAR, "word in (" + named("n" + place, term.near()) + ")"));
        }
        return "select kind, id, ambito, max(score) as score from (" + String.join(" union all ", tiers) + ") t" + place
                + " group by kind, id, ambito";
    }

    private String readable(Findable findable, Person person) {
        var readable = findable.readable(person);
        values.putAll(readable.values());
        return "f.kind = '" + findable.kind() + "' and (" + readable.condition() + ")";
    }

    private String named(String name, Object value) {
        values.put(name, value);
        return ":" + name;
    }

    /** The first of each kind. */
    String best(int most) {
        values.put("most", most);
        return "select * from (" + ranked + ") r where place <= :most order by kind, place";
    }

    /** Those that follow in the order of one kind. */
    String following(Place after, int most) {
        values.put("most", most);
        values.put("score", after.score());
        values.put("after", after.id());
        return "select * from (" + ranked + ") r where score < :score or score = :score and id > :after"
                + " order by place fetch first :most rows only";
    }

    Map<String, Object> values() {
        return values;
    }
}
