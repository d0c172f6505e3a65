package it.concerto.audit.export;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.ledger.Pseudonyms;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Cover;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What people and files are called in a case file, and what of a text whoever made it may read. */
@Component
class CaseFileNames {

    private final Pseudonyms pseudonyms;
    private final FileStore files;
    private final ClearText clearText;

    CaseFileNames(Pseudonyms pseudonyms, FileStore files, ClearText clearText) {
        this.pseudonyms = pseudonyms;
        this.files = files;
        this.clearText = clearText;
    }

    HiddenPeople in(CaseFileRequest wanted) {
        return new HiddenPeople(pseudonyms, wanted.ambito());
    }

    /** Whether the person reads contacts of the path. */
    boolean inClear(CaseFileRequest wanted) {
        return clearText.isFor(wanted.person(), wanted.ambito(), wanted.path());
    }

    /** Puts the cover over contacts where the person reads none. */
    UnaryOperator<String> cover(CaseFileRequest wanted) {
        return inClear(wanted) ? UnaryOperator.identity() : Cover::text;
    }

    /** @param number among the files of the folder, from one */
    CaseFilePart part(String folder, int number, FileRef file) {
        var name = "%s/%04d-%s".formatted(folder, number, file.name().replaceAll("[^A-Za-z0-9._-]", "-"));
        return new CaseFilePart(name, file.sha256(), () -> files.open(file));
    }
}
