package it.concerto.ledger;

import it.concerto.hashing.Sha256;
import it.concerto.ledger.Finding.Fault;
import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One chain, from its beginning to its end, with what lies beside it. */
final class ChainCheck {

    private static final String ROWS =
            """
            select e.chain, e.seq, e.at, e.action, e.path, e.subject, e.actor, e.on_behalf_of, e.commitment, e.sealed_digest,
                e.hash, d.sealed
            from cz_audit_event e left join cz_audit_detail d on d.chain = e.chain and d.seq = e.seq
            where e.chain = ? order by e.seq
            """;
    private static final String UNTOLD_DETAILS =
            """
            select d.seq from cz_audit_detail d where d.chain = ? and not exists
                (select 1 from cz_audit_event e where e.chain = d.chain and e.seq = d.seq)
            order by d.seq
            """;

    private final JdbcTemplate jdbc;
    private final String chain;
    private final PublicKey key;
    private final Map<Long, Seal> held = new TreeMap<>();
    private final BesideChain beside;
    private final ProvenRows proven;
    private final Map<String, Finding> firstOfTable = new LinkedHashMap<>();
    private final Map<Long, Seal> seals = new TreeMap<>();
    private final Map<String, Long> lostDetails = new TreeMap<>();
    private long events;
    private long seq;
    private String hash = ChainRow.BEGINNING;
    private boolean broken;
    private @Nullable ChainEnd head;
    private boolean headWasReached;

    ChainCheck(JdbcTemplate jdbc, String chain, PublicKey key, List<Seal> held) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.key = key;
        this.beside = new BesideChain(jdbc, chain);
        this.proven = new ProvenRows(jdbc, chain);
        held.stream()
                .filter(seal -> seal.chain().equals(chain) && seal.isSignedWith(key))
                .forEach(seal -> this.held.put(seal.seq(), seal));
    }

    /** The first broken row of each table. */
    List<Finding> findings() {
        return new ArrayList<>(firstOfTable.values());
    }

    /** @return how many events there are */
    long walk() {
        readSeals();
        head = readHead();
        headWasReached = head != null && head.seq() == 0 && head.hash().equals(hash);
        jdbc.query(ROWS, this::judge, chain);
        if (!broken) {
            judgeHead();
        }
        if (!broken) {
            beside.judge(seals, key).forEach(finding -> firstOfTable.putIfAbsent(finding.table(), finding));
            proven.judge().forEach(finding -> firstOfTable.putIfAbsent(finding.table(), finding));
            lostDetails.values().forEach(lost -> add("cz_audit_detail", lost, Fault.MISSING));
        }
        jdbc.query(
                UNTOLD_DETAILS,
                row -> {
                    add("cz_audit_detail", row.getLong(1), Fault.FOREIGN);
                },
                chain);
        return events;
    }

    private void judge(ResultSet row) throws SQLException {
        events++;
        if (broken) {
            return;
        }
        var found = ChainRow.of(row);
        if (found.seq() != seq + 1) {
            judgeGap(found.seq());
            return;
        }
        var due = found.hash(hash);
        if (!due.equals(row.getString("hash"))
                || differs(seals.get(found.seq()), due)
                || differs(held.get(found.seq()), due)) {
            breaks(found.seq(), Fault.CHANGED);
            return;
        }
        seq = found.seq();
        hash = due;
        headWasReached |= head != null && head.seq() == seq && head.hash().equals(hash);
        judgeDetail(found, row.getString("sealed"));
        beside.remember(found);
        proven.remember(found);
        if (found.action().equals(CaseKeys.DESTROYED)) {
            lostDetails.remove(found.subject());
        }
    }

    private boolean differs(@Nullable Seal seal, String due) {
        return seal != null && seal.isSignedWith(key) && !seal.hash().equals(due);
    }

    /** Up to the head rows are missing; behind it, and twice, stand rows that nobody wrote. */
    private void judgeGap(long found) {
        var isEnd = head != null && headWasReached && head.seq() == seq;
        if (found > seq + 1 && !isEnd) {
            breaks(seq + 1, Fault.MISSING);
        } else {
            breaks(found, Fault.FOREIGN);
        }
    }

    private void judgeDetail(ChainRow found, @Nullable String sealed) {
        if (found.sealedDigest() == null) {
            if (sealed != null) {
                add("cz_audit_detail", found.seq(), Fault.FOREIGN);
            }
        } else if (sealed == null) {
            lostDetails.merge(CaseKeys.nameOf(found.path(), found.actor()), found.seq(), Math::min);
        } else if (!found.sealedDigest().equals(Sha256.of(sealed))) {
            add("cz_audit_detail", found.seq(), Fault.CHANGED);
        }
    }

    /** A head that was never the end of the rows up to it was changed itself; else rows were put behind it or taken from it. */
    private void judgeHead() {
        if (Stream.concat(seals.values().stream(), held.values().stream())
                .anyMatch(seal -> seal.seq() > seq && seal.isSignedWith(key))) {
            breaks(seq + 1, Fault.MISSING);
        } else if (head == null) {
            addOf("cz_audit_head", Fault.MISSING);
        } else if (events == 0 && !headWasReached) {
            addOf("cz_audit_head", Fault.FOREIGN);
        } else if (headWasReached) {
            if (head.seq() < seq) {
                breaks(head.seq() + 1, Fault.FOREIGN);
            }
        } else if (head.seq() > seq && !head.hash().equals(hash)) {
            breaks(seq + 1, Fault.MISSING);
        } else {
            addOf("cz_audit_head", Fault.CHANGED);
        }
    }

    private void breaks(long row, Fault fault) {
        broken = true;
        add("cz_audit_event", row, fault);
    }

    private void add(String table, Object row, Fault fault) {
        firstOfTable.putIfAbsent(table, new Finding(table, chain + "/" + row, fault));
    }

    private void addOf(String table, Fault fault) {
        firstOfTable.putIfAbsent(table, new Finding(table, chain, fault));
    }

    private void readSeals() {
        jdbc.query(
                "select chain, seq, hash, at, signature from cz_audit_seal where chain = ?",
                row -> {
                    var seal = Seal.of(row);
                    seals.put(seal.seq(), seal);
                },
                chain);
    }

    private @Nullable ChainEnd readHead() {
        return jdbc
                .query(
                        "select seq, hash from cz_audit_head where chain = ?",
                        (row, number) -> new ChainEnd(row.getLong(1), row.getString(2)),
                        chain)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
