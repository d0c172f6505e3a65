package it.concerto.participation.notice;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.time.Rome;
import it.concerto.workflow.ActingPerson;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a deadline that moves: its row, the deed on the path's page, the signed act among the documents. */
@Service
@Transactional
public class ExtensionRegister {

    private final ExtensionStore store;
    private final Deeds deeds;
    private final Documents documents;
    private final ParticipationWording wording;

    ExtensionRegister(ExtensionStore store, Deeds deeds, Documents documents, ParticipationWording wording) {
        this.store = store;
        this.deeds = deeds;
        this.documents = documents;
        this.wording = wording;
    }

    /** In the order in which they were decided. */
    @Transactional(readOnly = true)
    public List<MovedDeadline> of(PathId path) {
        return store.of(path);
    }

    void add(PlanningPath path, MovedDeadline moved, ActingPerson by) {
        store.add(path.id(), path.ambito(), moved, by.username());
        var extension = moved.extension();
        if (extension.signed() != null) {
            var title = wording.of("extension.document", extension.act());
            documents.file(path.id(), DocumentKind.NOTICE, title, Classification.PUBLIC, extension.signed());
        }
        var deed = new Deed(
                moved.reopening() ? "participation.deed.reopened" : "participation.deed.extended",
                "",
                Rome.minute(moved.before()).toString(),
                Rome.minute(moved.deadline()).toString(),
                extension.reason(),
                extension.act());
        deeds.record(path.ambito(), path.id().value(), deed, by);
    }
}
