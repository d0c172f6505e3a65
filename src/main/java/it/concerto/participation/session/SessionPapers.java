package it.concerto.participation.session;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.files.FileRef;
import it.concerto.participation.HandedPapers.Paper;
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
    private final Materials materials;
    private final ParticipationWording wording;

    SessionPapers(
            Documents documents,
            SessionTitles titles,
            SessionReaders readers,
            Materials materials,
            ParticipationWording wording) {
        this.documents = documents;
        this.titles = titles;
        this.readers = readers;
        this.materials = materials;
        this.wording = wording;
    }

    /** What is to be talked about (C1). */
    void agenda(PathId path, int session, String title, FileRef file) {
        prepare(path, session, title, file);
    }

    /** What those who come are to read before (C1). */
    public void materials(PathId path, int session, List<FileRef> files) {
        files.forEach(file -> prepare(path, session, title(path, session, "session.paper.materials", file), file));
    }

    private void prepare(PathId path, int session, String title, FileRef file) {
        documents.file(
                path,
                new Filing(DocumentKind.MATERIALS, title, Classification.INTERNAL, readers.convened(path, session)),
                file);
        materials.hand(path, session, new Paper(title, file));
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
        files.forEach(file -> file(path, session, kind, title(path, session, key, file), file));
    }

    private String title(PathId path, int session, String key, FileRef file) {
        return wording.of(key, titles.official(path, session), file.name());
    }

    private void file(PathId path, int session, DocumentKind kind, String title, FileRef file) {
        documents.file(path, new Filing(kind, title, Classification.INTERNAL, readers.of(path, session)), file);
    }
}
