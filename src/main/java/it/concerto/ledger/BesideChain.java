package it.concerto.ledger;

import it.concerto.ledger.Finding.Fault;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies beside one chain, as far as the chain tells it: seals, their stamps, and keys of cases. */
final class BesideChain {

    private static final String SEALS = "cz_audit_seal";
    private static final String STAMPS = "cz_audit_stamp";
    private static final String KEYS = "cz_audit_key";

    private final ToldRows<Long> seals = new ToldRows<>();
    private final ToldRows<Long> stamps = new ToldRows<>();
    private final ToldRows<String> keys = new ToldRows<>();
    private final List<Finding> findings = new ArrayList<>();
    private final JdbcTemplate jdbc;
    private final String chain;

    BesideChain(JdbcTemplate jdbc, String chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    /** Keeps what a row of the chain says of what lies beside it. */
    void remember(ChainRow row) {
        var subject = row.subject();
        switch (row.action()) {
            case CaseKeys.MADE -> keys.tell(subject.substring(0, subject.indexOf(' ')), subject);
            case CaseKeys.DESTROYED -> keys.forget(subject);
            case Seals.SEALED -> seals.tell(Seals.seqOf(subject), subject);
            case Stamps.STAMPED -> stamps.tell(Seals.seqOf(subject), subject);
            default -> {}
        }
    }

    /** @return what is wrong, table by table in the order of the rows, the missing ones last */
    List<Finding> judge(Map<Long, Seal> found, PublicKey key) {
        found.values().forEach(seal -> judge(seal, key));
        seals.missing().forEach(missing -> add(SEALS, missing, Fault.MISSING));
        jdbc.query(
                "select chain, seq, token from cz_audit_stamp where chain = ? order by seq",
                row -> {
                    var stamp = new Stamp(row.getString(1), row.getLong(2), row.getString(3));
                    judge(stamp, found.get(stamp.seq()));
                },
                chain);
        stamps.missing().forEach(missing -> add(STAMPS, missing, Fault.MISSING));
        jdbc.query(
                "select of_case, sealed from cz_audit_key where chain = ? order by of_case",
                row -> {
                    var name = row.getString(1);
                    keys.judge(name, CaseKeys.told(name, row.getString(2))).ifPresent(fault -> add(KEYS, name, fault));
                },
                chain);
        keys.missing().forEach(missing -> add(KEYS, missing, Fault.MISSING));
        return findings;
    }

    private void judge(Seal seal, PublicKey key) {
        seals.judge(seal.seq(), Seals.subject(seal))
                .or(() -> seal.isSignedWith(key) ? Optional.empty() : Optional.of(Fault.UNSIGNED))
                .ifPresent(fault -> add(SEALS, seal.seq(), fault));
    }

    private void judge(Stamp stamp, @Nullable Seal seal) {
        stamps.judge(stamp.seq(), stamp.told())
                .or(() -> seal != null && stamp.fits(seal) ? Optional.empty() : Optional.of(Fault.UNSIGNED))
                .ifPresent(fault -> add(STAMPS, stamp.seq(), fault));
    }

    private void add(String table, Object row, Fault fault) {
        findings.add(new Finding(table, chain + "/" + row, fault));
    }
}
