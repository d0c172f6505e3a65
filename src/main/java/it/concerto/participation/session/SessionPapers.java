package it.concerto.participation.session;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.files.FileRef;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what people attach to a session among the documents of the path. */
@Component
public class SessionPapers {

    private final Documents documents;
    private final SessionTitles titles;
    private final SessionReaders readers;
    private final ParticipationWording wording;

    SessionPapers(Documents documents, SessionTitles titles, SessionReaders readers, ParticipationWording wording) {
        this.documents = documents;
        this.titles = titles;
        this.readers = readers;
        this.wording = wording;
    }

    /** What is to be talked about (C1). */
    void agenda(PathId path, int session, String title, FileRef file) {
        file(path, session, DocumentKind.MATERIALS, title, file);
    }

    /** What those who come are to read before (C1). */
    public void materials(PathId path, int session, List<FileRef> files) {
        file(path, session, DocumentKind.MATERIALS, "session.paper.materials", files);
    }

    /** What belongs to the minutes (C4). */
    public void annexes(PathId path, int session, List<FileRef> files) {
        file(path, session, DocumentKind.OTHER, "session.paper.annex", files);
    }

    /** What the plenary makes its own (C8). */
    public void shared(PathId path, int session, List<FileRef> files) {
        file(path, session, DocumentKind.OTHER, "session.paper.shared", files);
    }

    /** The minutes, where everybody finds them whose session it is. */
    void minutes(PathId path, int session, String title, FileRef file) {
        file(path, session, DocumentKind.MINUTES, title, file);
    }

    private void file(PathId path, int session, DocumentKind kind, String key, List<FileRef> files) {
        for (var file : files) {
            var title = wording.of(key, titles.official(path, session), file.name());
            file(path, session, kind, title, file);
        }
    }

    private void file(PathId path, int session, DocumentKind kind, String title, FileRef file) {
        documents.file(path, new Filing(kind, title, Classification.INTERNAL, readers.of(path, session)), file);
    }
}
