package it.concerto.search;

import it.concerto.database.LastWrites;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps in {@code cz_search_form} the words that entries have, so that one is found in spite of a slip. */
@Component
class Vocabulary {

    /** Of the words those that nobody knows yet, with their forms: most often there are none. */
    private static final String LEARN =
            """
            insert into cz_search_form (form, word) select v.form, v.word
            from (select w.word from unnest(cast(? as varchar(40) array)) w (word)
                where not exists (select 1 from cz_search_form k where k.word = w.word)) n
            join unnest(cast(? as varchar(40) array), cast(? as varchar(40) array)) v (form, word) on v.word = n.word
            """;

    private static final String FORGET =
            """
            delete from cz_search_form where word in (select word from cz_search_word where kind = ? and id = ?)
            and not exists (select 1 from cz_search_word w
                where w.word = cz_search_form.word and (w.kind <> ? or w.id <> ?))
            and word not in (select kept from unnest(cast(? as varchar(40) array)) k (kept))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LastWrites writes;

    Vocabulary(JdbcClient jdbc, JdbcTemplate batches, LastWrites writes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.writes = writes;
    }

    private record Form(String form, String word) {}

    /** Two who learn a word at the same time may write it twice, which makes no difference. */
    void learn(Collection<String> words) {
        var forgiven = words.stream().filter(Spelling::isForgiven).toList();
        if (!forgiven.isEmpty()) {
            var forms = forms(forgiven);
            writes.add(
                    LEARN,
                    forgiven.toArray(String[]::new),
                    forms.stream().map(Form::form).toArray(String[]::new),
                    forms.stream().map(Form::word).toArray(String[]::new));
        }
    }

    private static List<Form> forms(Collection<String> words) {
        return words.stream()
                .flatMap(word -> Spelling.forms(word).stream().map(form -> new Form(form, word)))
                .toList();
    }

    /** Forgets the words of an entry that no other has; those it is going to keep stay. */
    void forget(Kind kind, String id, Collection<String> kept) {
        writes.add(FORGET, kind.name(), id, kind.name(), id, kept.toArray(String[]::new));
    }

    /** The same terms, each with the words that are one slip away from it. */
    List<Term> spelled(List<Term> terms) {
        var forgiven =
                terms.stream().map(Term::word).filter(Spelling::isForgiven).toList();
        if (forgiven.isEmpty()) {
            return terms;
        }
        var words = jdbc.sql("select distinct word from cz_search_form where form in (:forms)")
                .param("forms", forms(forgiven).stream().map(Form::form).collect(Collectors.toSet()))
                .query(String.class)
                .list();
        return terms.stream()
                .map(term -> new Term(
                        term.word(),
                        words.stream()
                                .filter(word -> term.quality(word) == Term.NEAR)
                                .collect(Collectors.toSet())))
                .toList();
    }

    void rewrite(Set<String> words) {
        batches.update("delete from cz_search_form");
        var forms = forms(words.stream().filter(Spelling::isForgiven).toList());
        batches.batchUpdate("insert into cz_search_form (form, word) values (?, ?)", forms, 1_000, (row, form) -> {
            row.setString(1, form.form());
            row.setString(2, form.word());
        });
    }

    /** Words with other forms than they have, words that nobody has any more, words that are missing. */
    long differences(Set<String> words) {
        Map<String, Set<String>> kept = new HashMap<>();
        jdbc.sql("select form, word from cz_search_form").query(row -> {
            kept.computeIfAbsent(row.getString("word"), word -> new TreeSet<>()).add(row.getString("form"));
        });
        var wrong = words.stream()
                .filter(Spelling::isForgiven)
                .filter(word -> !Spelling.forms(word).equals(kept.get(word)))
                .count();
        return wrong
                + kept.keySet().stream().filter(word -> !words.contains(word)).count();
    }
}
