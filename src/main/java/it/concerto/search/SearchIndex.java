package it.concerto.search;

import it.concerto.database.LastWrites;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps {@code cz_search_word}, a row per word and entry, in the transaction that writes what is found. */
@Component
public class SearchIndex {

    /** Another one when words are taken apart or weighed in another way: then everything is written anew. */
    private static final int VERSION = 1;

    private static final String ROW =
            "insert into cz_search_word (word, kind, id, ambito, weight) values (?, ?, ?, ?, ?)";

    /** The same statement for however many words: a database takes apart what it does not know. */
    private static final String WORDS =
            """
            insert into cz_search_word (word, kind, id, ambito, weight)
            select w.word, ?, ?, ?, w.weight
            from unnest(cast(? as varchar(40) array), cast(? as int array)) w (word, weight)
            """;

    private final JdbcTemplate jdbc;
    private final LastWrites writes;
    private final Vocabulary vocabulary;
    private final List<Findable> findables;

    SearchIndex(JdbcTemplate jdbc, LastWrites writes, Vocabulary vocabulary, List<Findable> findables) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.vocabulary = vocabulary;
        this.findables = findables;
    }

    @EventListener
    void on(EntryWritten written) {
        var entry = written.entry();
        var words = Words.weighed(entry);
        if (!written.isNew()) {
            vocabulary.forget(entry.kind(), entry.id(), words.keySet());
            delete(entry.kind(), entry.id());
        }
        if (!words.isEmpty()) {
            writes.add(
                    WORDS,
                    entry.kind().name(),
                    entry.id(),
                    entry.ambito().value(),
                    words.keySet().toArray(String[]::new),
                    words.values().toArray(Integer[]::new));
            vocabulary.learn(words.keySet());
        }
    }

    @EventListener
    void on(EntryDropped dropped) {
        vocabulary.forget(dropped.kind(), dropped.id(), Set.of());
        delete(dropped.kind(), dropped.id());
    }

    private void delete(Kind kind, String id) {
        writes.add("delete from cz_search_word where kind = ? and id = ?", kind.name(), id);
    }

    private record Row(String word, String kind, String id, String ambito, int weight) {

        List<Object> columns() {
            return List.of(word, kind, id, ambito, weight);
        }
    }

    private static List<Row> rows(Entry entry, Map<String, Integer> words) {
        return words.entrySet().stream()
                .map(word -> new Row(
                        word.getKey(),
                        entry.kind().name(),
                        entry.id(),
                        entry.ambito().value(),
                        word.getValue()))
                .toList();
    }

    private List<Row> rows() {
        return findables.stream()
                .flatMap(findable -> findable.entries().stream())
                .flatMap(entry -> rows(entry, Words.weighed(entry)).stream())
                .toList();
    }

    /** Writes the whole index again from what there is; nobody may work meanwhile. */
    @Transactional
    public void rebuild() {
        jdbc.update("delete from cz_search_word");
        var words = new HashSet<String>();
        var rows = rows();
        jdbc.batchUpdate(ROW, rows, 1_000, (statement, row) -> {
            words.add(row.word());
            for (int place = 0; place < row.columns().size(); place++) {
                statement.setObject(place + 1, row.columns().get(place));
            }
        });
        vocabulary.rewrite(words);
    }

    /** Writes the index of a database that never had one, or has one of another version; one node does, others wait. */
    @Transactional
    boolean fill() {
        var written = jdbc.queryForObject("select version from cz_search_version for update", Integer.class);
        if (Objects.equals(written, VERSION)) {
            return false;
        }
        rebuild();
        jdbc.update("update cz_search_version set version = ?", VERSION);
        return true;
    }

    /** How many entries and words differ from what there is; zero unless something went wrong. */
    @Transactional(readOnly = true)
    public long differences() {
        var words = new HashSet<String>();
        var sums = new HashMap<List<String>, Long>();
        jdbc.query("select word, kind, id, ambito, weight from cz_search_word", result -> {
            var row = new Row(
                    result.getString(1),
                    result.getString(2),
                    result.getString(3),
                    result.getString(4),
                    result.getInt(5));
            words.add(row.word());
            sums.merge(List.of(row.kind(), row.id()), (long) row.hashCode(), Long::sum);
        });
        rows().forEach(row -> sums.merge(List.of(row.kind(), row.id()), -(long) row.hashCode(), Long::sum));
        return sums.values().stream().filter(sum -> sum != 0).count() + vocabulary.differences(words);
    }
}
