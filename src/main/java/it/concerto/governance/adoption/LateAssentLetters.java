package it.concerto.governance.adoption;

import it.concerto.governance.sitting.BodyAddresses;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.reminders.TaskOverdue;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the general management of the ASL when the assent of its district is not given in time (F4, M16). */
@Component
class LateAssentLetters {

    private static final String ASSENT = "Task_GiveHealthAssent";

    private final PlanningPaths paths;
    private final Ambiti ambiti;
    private final BodyAddresses addresses;
    private final Outbox outbox;
    private final SittingWording wording;

    LateAssentLetters(
            PlanningPaths paths, Ambiti ambiti, BodyAddresses addresses, Outbox outbox, SittingWording wording) {
        this.paths = paths;
        this.ambiti = ambiti;
        this.addresses = addresses;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void late(TaskOverdue task) {
        if (!task.key().equals(ASSENT)) {
            return;
        }
        var plan = paths.get(PathId.of(task.path())).planName();
        var content = Map.<String, Object>of(
                "plan", plan,
                "task", wording.of("adoption.lateAssent.task"),
                "due", task.due(),
                "situation", wording.of("adoption.lateAssent.situation", wording.day(task.due())));
        var letter = new Letter(MailCode.M16, task.ambito(), task.path(), "assent-late-" + task.due(), content, null);
        outbox.post(letter, management(task.ambito()));
    }

    /** The district itself where nobody has entered an address of its management. */
    private List<Recipient> management(AmbitoCode ambito) {
        return ambiti.healthManagement(ambito)
                .map(email -> List.of(new Recipient(wording.of("adoption.healthManagement"), email)))
                .orElseGet(() -> addresses.holders(ambito, Role.ASL));
    }
}
