package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.SittingMinutes;
import it.concerto.governance.sitting.SittingSigners;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What whoever drafts the minutes of a sitting begins with. */
@Component
class MinutesGiven {

    private final SittingMinutes minutes;
    private final Sittings sittings;
    private final SittingSigners signers;
    private final DisputedRecords disputed;
    private final SittingWording wording;

    MinutesGiven(
            SittingMinutes minutes,
            Sittings sittings,
            SittingSigners signers,
            DisputedRecords disputed,
            SittingWording wording) {
        this.minutes = minutes;
        this.sittings = sittings;
        this.signers = signers;
        this.disputed = disputed;
        this.wording = wording;
    }

    Map<String, Object> of(SittingId id) {
        var sitting = sittings.get(id);
        var given = new HashMap<String, Object>(Map.of(
                "sittingLabel", wording.shown().title(sitting),
                "minutes", minutes.draft(id),
                "signerOptions",
                        signers.candidates(sitting).stream()
                                .map(one -> Map.of("value", one.username(), "label", one.displayName()))
                                .toList(),
                "signers", signers.usual(sitting)));
        given.put("records", disputed.rows(sitting));
        return given;
    }
}
