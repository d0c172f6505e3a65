package it.concerto.participation;

import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.time.Rome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a path: the admitted; where nobody registers, who was invited or came and left an address. */
@Service
@Transactional(readOnly = true)
public class Participants {

    /** Where participants, who have no account, find what is theirs with the code of their receipt (ADR 74). */
    public static final String RECEIPT = "/avvisi/ricevuta";

    private final JdbcClient jdbc;
    private final OpenAccess openAccess;
    private final ReadingPasses passes;
    private final Clock clock;

    public Participants(JdbcClient jdbc, ReadingPasses passes, Clock clock) {
        this.jdbc = jdbc;
        this.openAccess = new OpenAccess(jdbc);
        this.passes = passes;
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

    /**
     * Somebody who took part and where they read the papers handed to all.
     *
     * @param link {@link #RECEIPT} for who has one, else a link of their own
     */
    public record Reader(Recipient recipient, String link) {}

    /** Each address once, with a new link for whoever has no receipt. */
    @Transactional
    public List<Reader> readers(PathId path) {
        var registered = registered(path).keySet();
        return of(path).stream()
                .map(Participant::recipient)
                .map(recipient -> new Reader(
                        recipient,
                        registered.contains(recipient.email())
                                ? RECEIPT
                                : passes.link(new ReadingPasses.Pass(path, null, null))))
                .toList();
    }

    /** The participants with an address and what they brought, for reporting back to each of them. */
    public List<Participant> of(PathId path) {
        var participants = registered(path);
        openAccess
                .participants(path)
                .forEach(one -> participants.putIfAbsent(one.recipient().email(), one));
        return List.copyOf(participants.values());
    }

    /** Whether one takes part by registering; else by coming. */
    public boolean isByRegistration(PathId path) {
        return jdbc.sql("select access from cz_notice where path = ?")
                .param(path.value())
                .query(String.class)
                .optional()
                .map("REGISTRATION"::equals)
                .orElse(false);
    }

    /**
     * How many took part, whether one can write to them or not: the admitted; where nobody registers, the organisations and
     * citizens that came to a session. Who only listened, and the offices, are none.
     */
    public int count(PathId path) {
        return jdbc.sql(
                        """
                select case when n.access = 'OPEN' then (
                    select count(distinct lower(trim(coalesce(nullif(trim(a.organisation), ''), a.person))))
                        from cz_attendance a where a.path = n.path and a.capacity not in ('OBSERVER', 'OFFICE'))
                else (
                    select count(*) from cz_manifestation m
                        where m.path = n.path and m.status in ('ADMITTED', 'ADMITTED_RESERVE'))
                end from cz_notice n where n.path = ?
                """)
                .param(path.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The admitted, by address. */
    private Map<String, Participant> registered(PathId path) {
        var references = new TreeMap<String, List<String>>();
        var recipients = new TreeMap<String, Recipient>();
        jdbc.sql("select m.email, m.participant, c.number from cz_manifestation m"
                        + " left join cz_contribution c on c.manifestation = m.id"
                        + " where m.path = ? and m.status in ('ADMITTED', 'ADMITTED_RESERVE') and m.email <> ''"
                        + " order by m.number, c.number")
                .param(path.value())
                .query(row -> {
                    var email = row.getString("email");
                    recipients.putIfAbsent(email, Recipient.named(row.getString("participant"), email));
                    var brought = references.computeIfAbsent(email, e -> new ArrayList<>());
                    if (row.getObject("number") != null) {
                        brought.add("P-" + row.getInt("number"));
                    }
                });
        var participants = new TreeMap<String, Participant>();
        recipients.forEach((email, recipient) -> participants.put(
                email, new Participant(recipient, List.copyOf(references.getOrDefault(email, List.of())))));
        return participants;
    }

    /**
     * One who took part.
     *
     * @param references of their {@link Contribution}s, may be empty
     */
    public record Participant(Recipient recipient, List<String> references) {}
}
