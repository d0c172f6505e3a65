package it.concerto.ledger;

import it.concerto.hashing.Sha256;
import java.security.KeyPair;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The keys that details are sealed with, one for each case. They lie in the database, sealed with the key of a file; whoever
 * asks for one holds the end of the chain, so that no two of them are made for the same case.
 */
@Component
final class CaseKeys {

    /** What the chain says of a key that was made; its subject is the case and the digest of the sealed key. */
    static final String MADE = "key.made";

    /** What the chain says of a key that was destroyed, with its case as subject. */
    static final String DESTROYED = "key.destroyed";

    private static final String NOBODY = "-";

    private static final String SIGNING = "seals";
    private static final int REMEMBERED = 1_000;

    private final JdbcTemplate jdbc;
    private final Secrets master;

    /** Keys that were read, by chain and case. */
    private final Map<String, Secrets> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Secrets> eldest) {
            return size() > REMEMBERED;
        }
    });

    CaseKeys(DataSource database, LedgerSettings settings) {
        this.jdbc = new JdbcTemplate(database);
        this.master = new Secrets(settings.key());
    }

    /** The pair that seals are signed with. */
    KeyPair signing() {
        return SigningKey.of(HexFormat.of().parseHex(master.commit(SIGNING)));
    }

    /**
     * The case of an event: its path, or else the person, or else what is left.
     *
     * @param actor pseudonym
     */
    static String nameOf(@Nullable String path, @Nullable String actor) {
        if (path != null) {
            return path;
        }
        return actor == null ? NOBODY : actor;
    }

    /**
     * The key of a case to commit with, made now if there is none. One that was destroyed meanwhile is as good as any: nobody
     * can open a commitment without it.
     */
    CaseKey toCommit(String chain, String name) {
        var known = read.get(place(chain, name));
        return known == null ? toSeal(chain, name) : new CaseKey(known, Optional.empty());
    }

    /** The key of a case to seal with, made now if there is none; asked of the database each time, so none outlives its case. */
    CaseKey toSeal(String chain, String name) {
        var found = jdbc.queryForList(
                "select sealed from cz_audit_key where chain = ? and of_case = ?", String.class, chain, name);
        if (!found.isEmpty()) {
            var secrets = new Secrets(master.open(found.get(0)));
            read.put(place(chain, name), secrets);
            return new CaseKey(secrets, Optional.empty());
        }
        var key = Secrets.newKey();
        var sealed = master.seal(key);
        jdbc.update("insert into cz_audit_key (chain, of_case, sealed) values (?, ?, ?)", chain, name, sealed);
        return new CaseKey(new Secrets(key), Optional.of(told(name, sealed)));
    }

    /** In the running transaction; what was sealed with it is gone for good. */
    void destroy(String chain, String name) {
        jdbc.update("delete from cz_audit_key where chain = ? and of_case = ?", chain, name);
        read.remove(place(chain, name));
    }

    private static String place(String chain, String name) {
        return chain + " " + name;
    }

    /** What the chain says of a key. */
    static String told(String name, String sealed) {
        return name + " " + Sha256.of(sealed);
    }

    /** @param made what the chain is to say of it, if it was made now */
    record CaseKey(Secrets secrets, Optional<String> made) {}
}
