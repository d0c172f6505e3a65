package it.concerto.participation.portal;

import it.concerto.participation.ReceiptCode;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a receipt code to whoever has none, or has lost it: always to the address of the manifestation. */
@Service
@Transactional
public class CodeRenewals {

    /** For so long whoever asks once more gets nothing: the mail is on its way, and nobody's mailbox is to be filled. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final ReceiptStore receipts;
    private final Manifestations manifestations;
    private final PlanningPaths paths;
    private final CodeLetters letters;
    private final Clock clock;

    CodeRenewals(
            ReceiptStore receipts,
            Manifestations manifestations,
            PlanningPaths paths,
            CodeLetters letters,
            Clock clock) {
        this.receipts = receipts;
        this.manifestations = manifestations;
        this.paths = paths;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sends a code (M04) for each manifestation of the number and address; whether there is one, nobody is told. */
    public void ask(int number, String address) {
        var now = clock.instant();
        receipts.registered(number, address).stream()
                .filter(id -> !receipts.isRenewedAfter(id, now.minus(PAUSE)))
                .map(manifestations::get)
                .forEach(manifestation -> renew(manifestation, now));
    }

    private void renew(Manifestation manifestation, Instant now) {
        var code = ReceiptCode.random();
        var ambito = paths.get(manifestation.path()).ambito();
        receipts.renew(code, manifestation.id(), ambito, now);
        letters.renewed(manifestation, code, now);
    }
}
