package it.concerto.retention;

import it.concerto.identity.Person;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.organisation.AmbitoCode;
import it.concerto.retention.Erasure.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators have approved to go. Who may is for the caller to check. */
@Service
@Transactional
public class Erasures {

    private static final int SHOWN = 10;
    private static final int CHANGES_SHOWN = 50;

    private final ErasureTable table;
    private final Previews previews;
    private final ErasureRules rules;
    private final Ledger ledger;
    private final Clock clock;

    Erasures(ErasureTable table, Previews previews, ErasureRules rules, Ledger ledger, Clock clock) {
        this.table = table;
        this.previews = previews;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Approves that what somebody has looked at goes, one night. Of what has been approved before and not begun the approval is
     * over.
     *
     * @param fingerprint of what they have seen
     * @throws PreviewChanged if something else would go by now, or an erasure of the Ambito is under way
     */
    public void approve(Person by, AmbitoCode ambito, LocalDate day, String fingerprint) throws PreviewChanged {
        var preview = previews.of(ambito, day);
        if (!preview.fingerprint().equals(fingerprint) || preview.lines().isEmpty() || !withdraw(by, ambito)) {
            throw new PreviewChanged();
        }
        var id = UUID.randomUUID().toString();
        table.insert(id, preview, by.username(), OffsetDateTime.now(clock));
        var place = 0;
        for (var line : preview.lines()) {
            table.insert(id, ambito, place, line, rules.period(ambito, line).toString());
            for (var file : rules.files(ambito, line, day)) {
                table.insertFile(id, place, file);
            }
            place++;
        }
        tell("approved", id, ambito, by, Map.of("fingerprint", fingerprint));
    }

    /**
     * Takes an approval back.
     *
     * @return whether none is left: what has begun is not stopped
     */
    public boolean withdraw(Person by, AmbitoCode ambito) {
        for (var erasure : table.latest(ambito, SHOWN)) {
            var state = table.hold(erasure.id()).orElseThrow().state();
            if (state == State.RUNNING) {
                return false;
            }
            if (state == State.APPROVED) {
                table.state(erasure.id(), State.WITHDRAWN, OffsetDateTime.now(clock));
                table.forgetFiles(erasure.id());
                tell("withdrawn", erasure.id(), ambito, by, Map.of());
            }
        }
        return true;
    }

    /** The latest ten of an Ambito, the newest first. */
    @Transactional(readOnly = true)
    public List<Erasure> latest(AmbitoCode ambito) {
        return table.latest(ambito, SHOWN);
    }

    /** Because of what an erasure was refused; the first fifty. */
    @Transactional(readOnly = true)
    public List<Change> changes(Erasure erasure) {
        return table.changes(erasure.id(), CHANGES_SHOWN);
    }

    private void tell(String what, String id, AmbitoCode ambito, Person by, Map<String, String> details) {
        ledger.record(new AuditEvent(ambito, null, "erasure." + what, id, by.username(), null, details, false));
    }
}
