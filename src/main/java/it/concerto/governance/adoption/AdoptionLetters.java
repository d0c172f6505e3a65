package it.concerto.governance.adoption;

import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.sitting.Act;
import it.concerto.governance.sitting.BodyAddresses;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the adopted plan to Comuni, ASL and Province (M02). */
@Service
@Transactional
public class AdoptionLetters {

    private final PlanningPaths paths;
    private final BodyAddresses addresses;
    private final Outbox outbox;
    private final SittingWording wording;

    AdoptionLetters(PlanningPaths paths, BodyAddresses addresses, Outbox outbox, SittingWording wording) {
        this.paths = paths;
        this.addresses = addresses;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Posts the act of adoption with the version it adopts. */
    public void transmit(PathId id, Act act, ProposedPlan plan, LocalDate on) {
        var path = paths.get(id);
        Map<String, Object> content = Map.of(
                "plan", path.planName(),
                "body", wording.of("body"),
                "date", act.dated(),
                "act", wording.act(act),
                "result", wording.of("adoption.result", String.valueOf(plan.number()), plan.sha256()),
                "nextStep", wording.of("nextStep.ADOPTION.APPROVED"));
        var event = "adoption-" + act.year() + "-" + act.number() + "-transmitted";
        outbox.post(
                new Letter(MailCode.M02, path.ambito(), id.value(), event, content, null),
                addresses.components(path.ambito(), on));
    }
}
