package it.concerto.participation;

import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a path. */
@Service
@Transactional(readOnly = true)
public class Participants {

    /** Where participants, who have no account, find what is theirs with the code of their receipt (ADR 74). */
    public static final String RECEIPT = "/avvisi/ricevuta";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Participants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on nobody takes a manifestation back: the outcome of the participation is there (stage e). */
    @Transactional
    public void conclude(PathId path) {
        jdbc.sql("update cz_notice set concluded_at = ? where path = ? and concluded_at is null")
                .params(Rome.column(clock.instant()), path.value())
                .update();
    }

    /** Where to write to those who took part: each address once. */
    public List<Recipient> addresses(PathId path) {
        return of(path).stream().map(Participant::recipient).toList();
    }

    /** The participants with an address and what they brought, for reporting back to each of them. */
    public List<Participant> of(PathId path) {
        var references = new TreeMap<String, List<String>>();
        var recipients = new TreeMap<String, Recipient>();
        jdbc.sql(
                        "select m.email, m.participant, c.number from cz_manifestation m"
                                + " left join cz_contribution c on c.manifestation = m.id"
                                + " where m.path = ? and m.status in ('ADMITTED', 'ADMITTED_RESERVE') order by m.number, c.number")
                .param(path.value())
                .query(row -> {
                    var email = row.getString("email");
                    recipients.putIfAbsent(email, new Recipient(row.getString("participant"), email));
                    var brought = references.computeIfAbsent(email, e -> new ArrayList<>());
                    if (row.getObject("number") != null) {
                        brought.add("P-" + row.getInt("number"));
                    }
                });
        return recipients.entrySet().stream()
                .map(entry -> new Participant(
                        entry.getValue(), List.copyOf(references.getOrDefault(entry.getKey(), List.of()))))
                .toList();
    }

    /**
     * One who took part.
     *
     * @param references of their {@link Contribution}s, may be empty
     */
    public record Participant(Recipient recipient, List<String> references) {}
}
