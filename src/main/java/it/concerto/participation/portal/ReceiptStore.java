package it.concerto.participation.portal;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.ReceiptCode;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
        return jdbc.sql("select manifestation from cz_receipt where digest = ?"
                        + " union select manifestation from cz_receipt_renewal where digest = ?")
                .params(code.digest(), code.digest())
                .query(String.class)
                .optional();
    }

    /** Ids of the manifestations that have this number and were registered with this address, whatever became of them. */
    List<String> registered(int number, String email) {
        return jdbc.sql("select id from cz_manifestation where number = ? and lower(email) = ?")
                .params(number, email.toLowerCase(Locale.ROOT))
                .query(String.class)
                .list();
    }

    /** Issues another code; of those asked for, only the newest is good. */
    void renew(ReceiptCode code, String manifestation, AmbitoCode ambito, Instant at) {
        jdbc.sql("delete from cz_receipt_renewal where manifestation = ?")
                .param(manifestation)
                .update();
        jdbc.sql("insert into cz_receipt_renewal (digest, manifestation, ambito, issued_at) values (?,?,?,?)")
                .params(code.digest(), manifestation, ambito.value(), Rome.column(at))
                .update();
    }

    boolean isRenewedAfter(String manifestation, Instant instant) {
        return jdbc.sql("select count(*) from cz_receipt_renewal where manifestation = ? and issued_at > ?")
                        .params(manifestation, Rome.column(instant))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
