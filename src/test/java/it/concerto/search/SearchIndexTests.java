package it.concerto.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.database.LastWrites;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class SearchIndexTests {

    private final CountedStatements statements = new CountedStatements();
    private final JdbcTemplate jdbc = new JdbcTemplate((DataSource)
            statements.postProcessAfterInitialization(TestDatabase.source("V0123__search.sql"), "database"));
    private final LastWrites writes = new LastWrites(jdbc.getDataSource());
    private final SearchIndex index =
            new SearchIndex(jdbc, writes, new Vocabulary(JdbcClient.create(jdbc), jdbc, writes), List.of());

    private static Entry entry(String id, String title) {
        return new Entry(Kind.DOCUMENT, id, AmbitoCode.of("TARANTO"), title, "");
    }

    private List<String> words() {
        return jdbc.queryForList("select word from cz_search_word order by word", String.class);
    }

    private List<String> learnt() {
        return jdbc.queryForList("select distinct word from cz_search_form order by word", String.class);
    }

    @Test
    void writesManyWordsInTheSameStatementsAsFew() {
        index.on(EntryWritten.first(entry("1", "Avviso")));
        var few = statements.take();
        index.on(EntryWritten.first(entry("2", "Verbale della seduta del Coordinamento istituzionale")));

        assertThat(statements.take()).isEqualTo(few);
        assertThat(words()).containsExactly("avviso", "coordinamento", "istituzionale", "seduta", "verbale");
        assertThat(learnt()).isEqualTo(words());
    }

    @Test
    void forgetsOnlyWhatMayHaveBeenFoundBefore() {
        index.on(EntryWritten.first(entry("1", "Avviso pubblico")));
        var first = statements.take();
        index.on(EntryWritten.again(entry("1", "Avviso riaperto")));

        assertThat(first).noneMatch(sql -> sql.startsWith("delete"));
        assertThat(words()).containsExactly("avviso", "riaperto");
        assertThat(learnt()).isEqualTo(words());
    }
}
