package it.concerto.workflow.engine;

import it.concerto.database.ReadOnce;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of each decision table is the newest: read for all of them once in a transaction. */
@Component
public class NewestTables {

    private static final String NEWEST =
            """
            select KEY_, ID_ from ACT_RE_DECISION_DEF d
            where TENANT_ID_ is null and VERSION_ =
                (select max(VERSION_) from ACT_RE_DECISION_DEF n where n.KEY_ = d.KEY_ and n.TENANT_ID_ is null)
            """;

    private final JdbcClient jdbc;
    private final ReadOnce<String, Map<String, String>> read = new ReadOnce<>();

    NewestTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The id of the newest version.
     *
     * @param decision id of the decision, e.g. {@code bodyRules}
     */
    public String of(String decision) {
        var id = read.get(NEWEST, this::read).get(decision);
        if (id == null) {
            throw new IllegalStateException("No decision " + decision);
        }
        return id;
    }

    private Map<String, String> read() {
        var ids = new HashMap<String, String>();
        jdbc.sql(NEWEST).query(row -> {
            ids.put(row.getString(1), row.getString(2));
        });
        return ids;
    }
}
