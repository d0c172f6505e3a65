package it.concerto.plan;

import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.files.PrintedPaper;
import it.concerto.plan.copy.PlanCopyStore;
import it.concerto.plan.copy.PlanTables;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The plan to print and to compute with: each copy of a frozen version is made once, when it is first asked for, and kept with its hash. */
@Service
public class PlanCopies {

    private final PlanCopyStore store;
    private final PlanVersions versions;
    private final PlanTables tables;
    private final FileStore files;

    public PlanCopies(PlanCopyStore store, PlanVersions versions, PlanTables tables, FileStore files) {
        this.store = store;
        this.versions = versions;
        this.tables = tables;
        this.files = files;
    }

    public FileRef of(PlanVersion version, CopyKind kind) {
        var made = made(version).get(kind);
        return made == null ? make(version, kind) : made;
    }

    /** Those that somebody has asked for. */
    public Map<CopyKind, FileRef> made(PlanVersion version) {
        return store.of(version);
    }

    private FileRef make(PlanVersion version, CopyKind kind) {
        var file = files.store(kind.file(version.path(), version.number()), content(version, kind));
        try {
            store.add(version, kind, file);
            return file;
        } catch (DuplicateKeyException e) {
            // Somebody asked at the same moment and was first: there is one copy only.
            return store.of(version).getOrDefault(kind, file);
        }
    }

    private byte[] content(PlanVersion version, CopyKind kind) {
        return switch (kind) {
            case PDF -> PrintedPaper.pdf(files.read(version.file()));
            case FRAME -> tables.frame(versions.content(version));
            case SHEETS -> tables.sheets(versions.content(version));
        };
    }
}
