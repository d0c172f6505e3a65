package it.concerto.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger keeps of persons outside of paths: where they signed in from, which role they were given. */
@Component
public class PersonDetails {

    private final JdbcClient jdbc;
    private final CaseKeys keys;
    private final Pseudonyms pseudonyms;
    private final Ledger ledger;

    PersonDetails(JdbcClient jdbc, CaseKeys keys, Pseudonyms pseudonyms, Ledger ledger) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.ledger = ledger;
    }

    /** Destroys the details of what somebody did and their keys, in each chain, and tells it there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(String username) {
        var chains = jdbc.sql("select chain from cz_audit_head order by chain")
                .query(String.class)
                .list();
        chains.forEach(chain -> destroy(chain, pseudonyms.inChain(chain, username)));
    }

    private void destroy(String chain, String pseudonym) {
        var known = jdbc.sql("select count(*) from cz_audit_key where chain = ? and of_case = ?")
                .params(chain, pseudonym)
                .query(Integer.class)
                .single();
        if (known > 0) {
            jdbc.sql(
                            """
                            delete from cz_audit_detail where chain = :chain and seq in
                                (select seq from cz_audit_event
                                    where chain = :chain and path is null and actor = :actor and sealed_digest is not null)
                            """)
                    .param("chain", chain)
                    .param("actor", pseudonym)
                    .update();
            keys.destroy(chain, pseudonym);
            ledger.destroyed(chain, null, pseudonym);
        }
    }
}
