package it.concerto.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files under the hash of their content: the same bytes are stored once and never change. */
@Service
public class FileStore {

    private final FilesProperties properties;
    private final Blobs blobs;
    private final FileRows rows;
    private final Clock clock;

    FileStore(FilesProperties properties, FileRows rows, Clock clock) {
        this.properties = properties;
        this.blobs = new Blobs(properties.directory());
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Stores the content and returns how to name it from now on. The bytes are on the disk before this returns, also if
     * the transaction around it is rolled back later: they are then without a name, and harmless.
     *
     * @param name as the person named the file; folders and control characters are taken out
     * @throws FileRefused if it is empty, too large, of a type that is not accepted or not what its name says
     */
    public FileRef store(String name, InputStream content) throws FileRefused {
        var clean = FileName.clean(name);
        try (var draft = blobs.draft(content, properties.largest())) {
            if (draft.size() == 0) {
                throw new FileRefused("files.error.empty", clean);
            }
            if (draft.size() > properties.largest().toBytes()) {
                throw new FileRefused(
                        "files.error.tooLarge", clean, properties.largest().toMegabytes());
            }
            return keep(clean, FileType.of(clean, draft.path()), draft);
        } catch (IOException e) {
            throw new IllegalStateException("The file store cannot be written", e);
        }
    }

    /** Stores what the product itself wrote, e.g. generated minutes. */
    public FileRef store(String name, byte[] content) {
        var clean = FileName.clean(name);
        try (var draft = blobs.draft(new ByteArrayInputStream(content), properties.largest())) {
            return keep(clean, FileType.named(clean), draft);
        } catch (IOException e) {
            throw new IllegalStateException("The file store cannot be written", e);
        }
    }

    private FileRef keep(String name, String mime, Blobs.Draft draft) throws IOException {
        draft.keep();
        var file = new FileRef(draft.sha256(), name);
        rows.add(new StoredFile(file, mime, draft.size(), clock.instant()));
        return file;
    }

    /** The bytes of a stored file. */
    public byte[] read(FileRef file) {
        try (var content = open(file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The file store cannot read " + file.sha256(), e);
        }
    }

    /**
     * The content of a stored file, to be closed by the caller. Reading it to its end fails if the bytes are no longer
     * those that were stored.
     */
    public InputStream open(FileRef file) {
        return blobs.open(file.sha256());
    }

    /**
     * Removes a content that nobody names any more, with all names it was stored under. The bytes go first: whoever is cut off
     * in between finds the names again and goes on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String sha256) {
        blobs.delete(sha256);
        rows.forget(sha256);
    }

    /** What a download needs to know; empty if no such file was ever stored under this name. */
    public Optional<StoredFile> describe(FileRef file) {
        return rows.find(file);
    }

    /**
     * A word that only whoever has seen the file can know, to name it in a page: a hash is often published, and must not
     * open the file to whoever has read it.
     *
     * @throws IllegalArgumentException if no such file is stored
     */
    public String handle(FileRef file) {
        return rows.handle(file).orElseThrow(() -> new IllegalArgumentException("Not stored: " + file.sha256()));
    }

    /** The file of a handle. */
    public Optional<FileRef> find(String handle) {
        return rows.find(handle);
    }
}
