package it.concerto.governance.adoption.process;

import it.concerto.governance.council.Conciliations;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.ItemResult;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.path.PathId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What came back of earlier proposals for adoption, in the language of whoever proposes anew. */
@Component
class EarlierRounds {

    private final Sittings sittings;
    private final Conciliations conciliations;
    private final SittingWording wording;

    EarlierRounds(Sittings sittings, Conciliations conciliations, SittingWording wording) {
        this.sittings = sittings;
        this.conciliations = conciliations;
        this.wording = wording;
    }

    /** What councils want changed (BR-61), one paragraph each; empty for a first proposal. */
    String requests(PathId path) {
        return conciliations.requests(path).stream()
                .map(asked -> wording.shown().of("council.request", asked.municipality(), asked.reason(), asked.note()))
                .collect(Collectors.joining("\n"));
    }

    /** The sitting that rejected the plan last, with its minutes. */
    Optional<String> rejection(PathId path) {
        return sittings.of(path, Purpose.ADOPTION).stream()
                .filter(sitting -> sitting.mainItem().result() == ItemResult.REJECTED)
                .reduce((former, latter) -> latter)
                .map(sitting -> wording.shown()
                        .of(
                                "guideline.rejectedBefore",
                                wording.shown().day(sitting.heldOn()),
                                String.valueOf(sitting.minutes())));
    }
}
