package it.concerto.governance.adoption;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Act;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.path.PathId;
import org.springframework.stereotype.Component;

/** The act by which the Coordinamento adopted the plan, for the steps that follow it. */
@Component
public class AdoptionActs {

    private final Acts acts;
    private final SittingWording wording;
    private final AnnexesOfPath annexes;

    AdoptionActs(Acts acts, SittingWording wording, AnnexesOfPath annexes) {
        this.acts = acts;
        this.wording = wording;
        this.annexes = annexes;
    }

    public Act of(PathId path) {
        return acts.latest(path, Purpose.ADOPTION)
                .orElseThrow(() -> new IllegalStateException("No act of adoption for " + path));
    }

    /** Lets the Comuni read what it adopted. */
    public void open(PathId path) {
        annexes.open(path);
    }

    /** Its number, date and subject in the language of whoever looks. */
    public String shown(PathId path) {
        return wording.shown().act(of(path));
    }
}
