package it.concerto.workflow;

import it.concerto.database.LastWrites;
import it.concerto.privacy.Cover;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Covers what is to be known no more also in the reasons that people gave for what they did to a path. */
@Component
class ForgottenReasons {

    private static final List<String> TABLES = List.of("cz_path_deed", "cz_task_gift", "cz_term_move", "cz_due_date");

    private final JdbcClient jdbc;
    private final LastWrites writes;

    ForgottenReasons(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @EventListener
    @Transactional
    public void forget(WordsForgotten forgotten) {
        for (var table : TABLES) {
            writes.sendTo(table);
            reasons(table, forgotten.path()).forEach(reason -> cover(table, forgotten, reason));
        }
    }

    private Set<String> reasons(String table, String path) {
        return jdbc.sql("select reason from " + table + " where path = ? and reason is not null")
                .param(path)
                .query(String.class)
                .set();
    }

    private void cover(String table, WordsForgotten forgotten, String reason) {
        var covered = Cover.over(reason, forgotten.words());
        if (!covered.equals(reason)) {
            jdbc.sql("update " + table + " set reason = ? where path = ? and reason = ?")
                    .params(covered, forgotten.path(), reason)
                    .update();
        }
    }
}
