package it.concerto.documents;

import it.concerto.identity.CurrentPerson;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the ledger each version of a document, with the hash of its content. */
@Component
class DocumentTrail {

    private final Ledger ledger;

    DocumentTrail(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void tell(DocumentFiled filed) {
        ledger.record(new AuditEvent(
                filed.ambito(),
                filed.path().value(),
                "document.filed",
                filed.document() + " " + filed.version(),
                CurrentPerson.username().orElse(null),
                null,
                Map.of("sha256", filed.file().sha256(), "name", filed.file().name()),
                false));
    }
}
