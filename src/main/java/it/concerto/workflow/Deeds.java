package it.concerto.workflow;

import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.ledger.RowProof;
import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what people do to a running path outside of its tasks; {@link AnswerLog} tells it beside the answers. */
@Service
public class Deeds {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Deeds(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records a deed of somebody who acted in their own right, or beside an answer, which tells in whose place they were.
     *
     * @param by username
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AmbitoCode ambito, String path, Deed deed, String by) {
        record(ambito, path, deed, ActingPerson.themselves(by));
    }

    /** Records a deed in the transaction of what was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AmbitoCode ambito, String path, Deed deed, ActingPerson by) {
        var id = UUID.randomUUID().toString();
        var row = new @Nullable Object[] {
            id,
            RowProof.salt(),
            ambito.value(),
            path,
            deed.action(),
            deed.subject(),
            deed.before(),
            deed.after(),
            deed.reason(),
            deed.act(),
            by.username(),
            by.onBehalfOf(),
            RowProof.kept(OffsetDateTime.now(clock))
        };
        jdbc.sql(
                        """
                        insert into cz_path_deed (id, salt, ambito, path, action, subject, before_value, after_value, reason,
                            act, person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(row))
                .update();
        var proof = RowProof.subject(id, RowProof.digest(row));
        ledger.record(new AuditEvent(ambito, path, "deed", proof, by.username(), by.onBehalfOf(), told(deed), false));
    }

    private static Map<String, String> told(Deed deed) {
        return Map.of(
                "action", deed.action(),
                "subject", deed.subject(),
                "before", deed.before(),
                "after", deed.after(),
                "reason", deed.reason(),
                "act", Objects.requireNonNullElse(deed.act(), ""));
    }
}
