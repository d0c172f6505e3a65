package it.concerto.attachments;

import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.workflow.ActingPerson;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the ledger which document was attached or taken back, with the hash of its content. */
@Component
class AttachmentTrail {

    private final Ledger ledger;

    AttachmentTrail(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Something happened to an attachment; said in the transaction in which it did. */
    record Changed(AttachmentRow row, String action, ActingPerson by) {}

    @EventListener
    void tell(Changed changed) {
        var row = changed.row();
        ledger.record(new AuditEvent(
                row.ambito(),
                row.path(),
                changed.action(),
                row.id(),
                changed.by().username(),
                changed.by().onBehalfOf(),
                Map.of(
                        "task", row.task(),
                        "title", row.title(),
                        "sha256", row.file().sha256(),
                        "name", row.file().name()),
                false));
    }
}
