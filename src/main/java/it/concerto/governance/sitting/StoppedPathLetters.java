package it.concerto.governance.sitting;

import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.path.PathStopped;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells president, office and Region that a path has ended without a plan, and at what (M16). */
@Component
class StoppedPathLetters {

    private final PlanningPaths paths;
    private final BodyAddresses addresses;
    private final Outbox outbox;
    private final SittingWording wording;
    private final Clock clock;

    StoppedPathLetters(
            PlanningPaths paths, BodyAddresses addresses, Outbox outbox, SittingWording wording, Clock clock) {
        this.paths = paths;
        this.addresses = addresses;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    @EventListener
    void stopped(PathStopped event) {
        var path = paths.get(event.path());
        var content = Map.<String, Object>of(
                "plan", path.planName(),
                "task", wording.of("stopped.task"),
                "due", LocalDate.now(clock),
                "situation", wording.of("stopped." + event.reason()));
        outbox.post(
                new Letter(MailCode.M16, path.ambito(), path.id().value(), "path-stopped", content, null),
                addresses.holders(path.ambito(), Role.PRES, Role.UDPRESP, Role.REG));
    }
}
