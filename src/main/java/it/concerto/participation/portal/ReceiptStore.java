package it.concerto.participation.portal;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Rome;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which manifestation a receipt code belongs to. */
@Repository
class ReceiptStore {

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void issue(ReceiptCode code, String manifestation, AmbitoCode ambito, Instant at) {
        jdbc.sql("insert into cz_receipt (digest, manifestation, ambito, issued_at) values (?,?,?,?)")
                .params(code.digest(), manifestation, ambito.value(), Rome.column(at))
                .update();
    }

    /** Id of the manifestation. */
    Optional<String> find(ReceiptCode code) {
        return jdbc.sql("select manifestation from cz_receipt where digest = ?")
                .param(code.digest())
                .query(String.class)
                .optional();
    }
}
