package it.concerto.participation.notice.process;

import it.concerto.participation.notice.ContestOpened;
import it.concerto.participation.notice.ContestSettled;
import it.concerto.participation.notice.DeadlineExtended;
import it.concerto.participation.notice.ManifestationCompleted;
import it.concerto.participation.notice.ManifestationReceived;
import it.concerto.participation.notice.ManifestationReplaced;
import it.concerto.participation.notice.ManifestationWithdrawn;
import it.concerto.time.Rome;
import it.concerto.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands the engine what happens to notices and manifestations. */
@Component
class ManifestationMessages {

    private final Processes processes;

    ManifestationMessages(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void received(ManifestationReceived event) {
        processes.startByMessage(
                "ManifestationProcess",
                "ManifestationReceived",
                event.ambito(),
                event.path().value(),
                Map.of(NoticeVariables.MANIFESTATION.name(), event.manifestation()));
    }

    @EventListener
    void replaced(ManifestationReplaced event) {
        processes.correlate(
                "ManifestationReplaced",
                event.path().value(),
                Map.of(NoticeVariables.MANIFESTATION.name(), event.manifestation()),
                Map.of());
    }

    @EventListener
    void completed(ManifestationCompleted event) {
        processes.correlate(
                "ManifestationCompleted",
                event.path().value(),
                Map.of(NoticeVariables.MANIFESTATION.name(), event.manifestation()),
                Map.of());
    }

    @EventListener
    void withdrawn(ManifestationWithdrawn event) {
        processes.correlate(
                "ManifestationWithdrawn",
                event.path().value(),
                Map.of(NoticeVariables.MANIFESTATION.name(), event.manifestation()),
                Map.of());
    }

    @EventListener
    void contested(ContestOpened event) {
        processes.startByMessage(
                "ContestProcess",
                "ContestOpened",
                event.ambito(),
                event.path().value(),
                Map.of(NoticeVariables.MANIFESTATION.name(), event.challenger()));
    }

    @EventListener
    void settled(ContestSettled event) {
        processes.correlate(
                "ContestSettled",
                event.path().value(),
                Map.of(NoticeVariables.MANIFESTATION.name(), event.challenger()),
                Map.of());
    }

    @EventListener
    void extended(DeadlineExtended event) {
        var waiting = processes.correlate(
                "DeadlineExtended",
                event.path().value(),
                Map.of(),
                Map.of(
                        NoticeVariables.MANIFESTATION_DEADLINE.name(), Rome.iso(event.deadline()),
                        NoticeVariables.REMINDER_AT.name(), Rome.iso(event.reminderAt())));
        if (waiting == 0) {
            throw new IllegalStateException("No process of " + event.path() + " waits for its deadline");
        }
    }
}
