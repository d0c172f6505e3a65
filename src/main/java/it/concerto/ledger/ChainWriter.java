package it.concerto.ledger;

import it.concerto.hashing.Sha256;
import it.concerto.ledger.Ledger.Happened;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts events behind the end of a chain. Two trips to the database, however many they are up to a hundred. */
@Component
final class ChainWriter {

    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ROWS =
            """
            insert into cz_audit_event
                (chain, seq, at, action, path, subject, actor, on_behalf_of, commitment, sealed_digest, hash)
            values\s""";

    private final JdbcTemplate jdbc;
    private final CaseKeys keys;
    private final Pseudonyms pseudonyms;

    ChainWriter(DataSource database, CaseKeys keys, Pseudonyms pseudonyms) {
        this.jdbc = new JdbcTemplate(database);
        this.keys = keys;
        this.pseudonyms = pseudonyms;
    }

    /** In the running transaction, which holds the end of the chain until it is over. */
    void append(String chain, List<Happened> events) {
        var end = end(chain);
        var links = new Links(chain, end, keys, pseudonyms);
        events.forEach(links::add);
        for (int from = 0; from < links.rows.size(); from += MOST) {
            insert(links.rows.subList(from, Math.min(from + MOST, links.rows.size())), links.end());
        }
    }

    private ChainEnd end(String chain) {
        return ChainEnd.hold(jdbc, chain).or(() -> begin(chain)).orElseThrow();
    }

    /** One at a time, so that nobody begins the same chain. */
    private Optional<ChainEnd> begin(String chain) {
        ChainEnd.hold(jdbc, ChainRow.INSTALLATION);
        jdbc.update(
                """
                insert into cz_audit_head (chain, seq, hash)
                select ?, 0, ? where not exists (select 1 from cz_audit_head where chain = ?)
                """,
                chain,
                ChainRow.BEGINNING,
                chain);
        return ChainEnd.hold(jdbc, chain);
    }

    private void insert(List<Link> links, ChainEnd end) {
        var sql = new StringBuilder(ROWS)
                .append((ROW + ", ").repeat(links.size() - 1))
                .append(ROW);
        var values = new ArrayList<@Nullable Object>();
        for (var link : links) {
            link.addTo(values);
        }
        sql.append(";\nupdate cz_audit_head set seq = ?, hash = ? where chain = ?");
        values.addAll(List.of(end.seq(), end.hash(), links.get(0).row().chain()));
        for (var link : links) {
            if (link.sealed() != null) {
                sql.append(";\ninsert into cz_audit_detail (chain, seq, sealed) values (?, ?, ?)");
                values.addAll(List.of(link.row().chain(), link.row().seq(), link.sealed()));
            }
        }
        jdbc.update(sql.toString(), values.toArray());
    }

    /** @param sealed the details, or null */
    private record Link(ChainRow row, String hash, @Nullable String sealed) {

        void addTo(List<@Nullable Object> values) {
            values.add(row.chain());
            values.add(row.seq());
            values.add(row.at().atOffset(ZoneOffset.UTC));
            values.add(row.action());
            values.add(row.path());
            values.add(row.subject());
            values.add(row.actor());
            values.add(row.onBehalfOf());
            values.add(row.commitment());
            values.add(row.sealedDigest());
            values.add(hash);
        }
    }

    /** What is to be put behind an end. */
    private static final class Links {

        private final String chain;
        private final CaseKeys keys;
        private final Pseudonyms pseudonyms;
        private final List<Link> rows = new ArrayList<>();
        private long seq;
        private String hash;

        Links(String chain, ChainEnd end, CaseKeys keys, Pseudonyms pseudonyms) {
            this.chain = chain;
            this.keys = keys;
            this.pseudonyms = pseudonyms;
            this.seq = end.seq();
            this.hash = end.hash();
        }

        ChainEnd end() {
            return new ChainEnd(seq, hash);
        }

        void add(Happened happened) {
            var event = happened.event();
            if (event.details().isEmpty()) {
                add(happened, null, null);
                return;
            }
            var details = JSON.writeValueAsString(event.details());
            var name = CaseKeys.nameOf(event.path(), pseudonyms.of(chain, event.actor()));
            var key = event.kept() ? keys.toSeal(chain, name) : keys.toCommit(chain, name);
            key.made().ifPresent(made -> add(happened.because(CaseKeys.MADE, made), null, null));
            add(
                    happened,
                    key.secrets().commit(details),
                    event.kept() ? key.secrets().seal(details) : null);
        }

        private void add(Happened happened, @Nullable String commitment, @Nullable String sealed) {
            var event = happened.event();
            seq++;
            var row = new ChainRow(
                    chain,
                    seq,
                    happened.at(),
                    event.action(),
                    event.path(),
                    event.subject(),
                    pseudonyms.of(chain, event.actor()),
                    pseudonyms.of(chain, event.onBehalfOf()),
                    commitment,
                    sealed == null ? null : Sha256.of(sealed));
            hash = row.hash(hash);
            rows.add(new Link(row, hash, sealed));
        }
    }
}
