package it.concerto.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.workflow.WordsForgotten;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O8: what is to be known no more is found no more. */
@WholePathTest
class O8ForgottenWordsTests {

    @Autowired
    SearchIndex index;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    @DisplayName("BR-78 what is to be known no more leaves the index with the comments and attachments that said it")
    void forgetsWhatIsToBeKnownNoMore() {
        var code = "RSSMRA85T10A562X";
        var path = RandomThings.PATHS.get(0);
        var at = OffsetDateTime.now(clock);
        jdbc.sql("insert into cz_comment (id, ambito, path, said, author, at) values (?, ?, ?, ?, 'enea.nardone', ?)")
                .params("detto", PlantedEntries.ambito(path), path, "Serve " + code, at)
                .update();
        jdbc.sql(
                        "insert into cz_attachment (id, ambito, path, task, about, title, sha256, file_name, bytes, author, at)"
                                + " values (?, ?, ?, 'c', 'Leggere', ?, ?, ?, 6, 'enea.nardone', ?)")
                .params("unito", PlantedEntries.ambito(path), path, "Nota", "a".repeat(64), code + ".pdf", at)
                .update();
        index.rebuild();
        assertThat(kept(code))
                .as("no code of a person, its last letter is wrong")
                .isEqualTo(2);

        events.publishEvent(new WordsForgotten(path, Set.of(code), Set.of()));

        assertThat(kept(code)).isZero();
        assertThat(jdbc.sql("select count(*) from cz_search_form where word = ?")
                        .param(code.toLowerCase(Locale.ROOT))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(index.differences()).isZero();
    }

    private long kept(String code) {
        return jdbc.sql("select count(*) from cz_search_word where word = ?")
                .param(code.toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
    }
}
