package it.concerto.ledger;

import it.concerto.keeping.KeptRows;
import it.concerto.keeping.KeptThing;
import it.concerto.keeping.Retained;
import it.concerto.keeping.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The personal details of a case and its key: they go in one step, and the chain tells that the key was destroyed. The events
 * stay, and nobody can say any more what they told (ADR 174).
 */
@Component
final class DetailsKept implements Retained, KeptThing {

    /** A key made since is another: the case goes on to be read, and each read is committed to. */
    private static final String CASES =
            """
            select k.chain from cz_audit_key k where k.of_case = :path and not exists (select 1 from cz_audit_event e
                where e.chain = k.chain and e.path = :path and e.action = 'key.made' and e.at >= :until)
            order by k.chain
            """;

    private static final String DETAILS =
            """
            from cz_audit_detail where chain = :chain and seq in
                (select seq from cz_audit_event where chain = :chain and path = :path and sealed_digest is not null)
            """;

    private final JdbcClient jdbc;
    private final CaseKeys keys;
    private final Ledger ledger;

    DetailsKept(JdbcClient jdbc, CaseKeys keys, Ledger ledger) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.ledger = ledger;
    }

    @Override
    public List<KeptRows> rows() {
        return List.of();
    }

    @Override
    public List<KeptThing> things() {
        return List.of(this);
    }

    @Override
    public String kind() {
        return "details";
    }

    @Override
    public Span span() {
        return Span.RECEIVED;
    }

    @Override
    public String name() {
        return "cz_audit_key";
    }

    @Override
    public List<String> keys(String path, Instant until) {
        return cases(path, until);
    }

    @Override
    public void erase(String path, Instant until) {
        for (var chain : cases(path, until)) {
            jdbc.sql("delete " + DETAILS)
                    .param("chain", chain)
                    .param("path", path)
                    .update();
            keys.destroy(chain, path);
            ledger.destroyed(chain, path, path);
        }
    }

    private List<String> cases(String path, Instant until) {
        return jdbc.sql(CASES)
                .param("path", path)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }
}
