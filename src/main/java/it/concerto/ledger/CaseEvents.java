package it.concerto.ledger;

import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the chain of an Ambito holds of one path. Who may ask is for the caller to check. */
@Service
public class CaseEvents {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String OF_PATH =
            """
            select chain, seq, at, action, subject, actor, on_behalf_of, hash
            from cz_audit_event where chain = :chain and path = :path and\s""";

    private final JdbcClient jdbc;

    CaseEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over what happened, in its order and row by row, but not who read it, which fewer people may know (ADR 177).
     *
     * @param until the first instant that is not asked for
     */
    @Transactional(readOnly = true)
    public void read(AmbitoCode ambito, String path, Instant until, Consumer<CaseEvent> events) {
        jdbc.sql(OF_PATH + "action <> 'read' and at < :until order by seq")
                .withFetchSize(ROWS_AT_ONCE)
                .param("chain", ambito.value())
                .param("path", path)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    events.accept(event(row, 0));
                });
    }

    /** The latest events of a kind, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> latest(AmbitoCode ambito, String path, String action, int most) {
        return jdbc.sql(OF_PATH + "action = :action order by seq desc fetch first :most rows only")
                .param("chain", ambito.value())
                .param("path", path)
                .param("action", action)
                .param("most", most)
                .query(CaseEvents::event)
                .list();
    }

    private static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getString("chain"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("subject"),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("hash"));
    }
}
