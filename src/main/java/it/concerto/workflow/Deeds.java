package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what people do to a running path outside of its tasks; {@link AnswerLog} tells it beside the answers. */
@Service
public class Deeds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql(
                        """
                        insert into cz_path_deed (id, ambito, path, action, subject, before_value, after_value, reason,
                            act, person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        UUID.randomUUID().toString(),
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
                        OffsetDateTime.now(clock)))
                .update();
    }
}
