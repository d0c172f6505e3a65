package it.concerto.audit.export;

import it.concerto.audit.reads.ReadPlace;
import it.concerto.audit.reads.Reads;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.workflow.ActingPerson;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is exported, and that its path, or every path of its Ambito, is read. */
@Component
class ExportTrail {

    private final Ledger ledger;
    private final Reads reads;

    ExportTrail(Ledger ledger, Reads reads) {
        this.ledger = ledger;
        this.reads = reads;
    }

    @Transactional
    void tell(Person person, ExportRequest request, ExportFormat format) {
        var selection = request.selection();
        var what = String.join(
                " ",
                format.name(),
                selection.from().toString(),
                selection.until().toString(),
                selection.process() == null ? "*" : selection.process(),
                request.hidesPeople() ? "pseudonyms" : "names");
        ledger.record(AuditEvent.of(selection.ambito(), selection.path(), "export", what, person.username()));
        var absent = ActingPerson.as(person, selection.ambito(), Role.values()).onBehalfOf();
        reads.record(
                person.username(),
                List.of(new ReadPlace(selection.ambito(), selection.path(), absent)),
                selection.path() == null
                        ? "/verifiche/esporta/file"
                        : "/percorsi/" + selection.path() + "/esporta/file");
    }

    /** @param hashes SHA-256 of the list of hashes that the case file holds */
    @Transactional
    void tell(CaseFileRequest wanted, String hashes) {
        var person = wanted.person();
        var what = hashes + " " + wanted.at();
        ledger.record(AuditEvent.of(wanted.ambito(), wanted.path(), MadeCaseFile.ACTION, what, person.username()));
        var absent = ActingPerson.as(person, wanted.ambito(), Role.values()).onBehalfOf();
        reads.record(
                person.username(),
                List.of(new ReadPlace(wanted.ambito(), wanted.path(), absent)),
                "/percorsi/" + wanted.path() + "/fascicolo/file");
    }
}
