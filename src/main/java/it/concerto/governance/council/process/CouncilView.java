package it.concerto.governance.council.process;

import it.concerto.governance.council.Council;
import it.concerto.governance.council.CouncilScopes;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.plan.PlanVersions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every form of the councils' stage shows above its questions. */
@Component
class CouncilView {

    private final CouncilScopes scopes;
    private final PlanVersions versions;
    private final Acts acts;
    private final SittingWording wording;

    CouncilView(CouncilScopes scopes, PlanVersions versions, Acts acts, SittingWording wording) {
        this.scopes = scopes;
        this.versions = versions;
        this.acts = acts;
        this.wording = wording;
    }

    Map<String, Object> comune(Council council) {
        return Map.of("municipality", scopes.municipality(council).name());
    }

    Map<String, Object> plan(Council council) {
        var given = new HashMap<>(comune(council));
        versions.latest(council.path()).ifPresent(version -> {
            given.put("planVersion", String.valueOf(version.number()));
            given.put("planHash", version.sha256());
        });
        given.put(
                "act",
                acts.latest(council.path(), Purpose.ADOPTION)
                        .map(wording.shown()::act)
                        .orElse("–"));
        return given;
    }

    SittingWording wording() {
        return wording;
    }
}
