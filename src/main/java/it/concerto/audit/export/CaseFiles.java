package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.concerto.hashing.Sha256;
import it.concerto.time.Rome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the case file of a path (A9): a ZIP with its documents, its history, its events in the ledger and the hash of each of
 * these files. The same path gives the same bytes for the same instant and person, as long as nothing of it was deleted.
 */
@Service
public class CaseFiles {

    /** The hashes of all other files, as {@code sha256sum} writes them; the ledger holds the hash of this one. */
    private static final String HASHES = "impronte.sha256";

    private static final int AT_ONCE = 2;

    private final CaseFileTables tables;
    private final CaseFileChapters chapters;
    private final CaseFileDocuments documents;
    private final CaseFilePress press;
    private final ExportTrail trail;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    CaseFiles(
            CaseFileTables tables,
            CaseFileChapters chapters,
            CaseFileDocuments documents,
            CaseFilePress press,
            ExportTrail trail) {
        this.tables = tables;
        this.chapters = chapters;
        this.documents = documents;
        this.press = press;
        this.trail = trail;
    }

    /**
     * Writes the ZIP; the stream stays open. What cannot be told before the first byte leaves is not handed out.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     * @throws ExportsBusy if two others are being made
     */
    public void write(CaseFileRequest wanted, Exports.Destination destination) throws IOException, ExportsBusy {
        if (!turns.tryAcquire()) {
            throw new ExportsBusy();
        }
        try {
            var folder = Files.createTempDirectory("concerto-fascicolo");
            try {
                make(wanted, folder, destination);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            turns.release();
        }
    }

    private void make(CaseFileRequest wanted, Path folder, Exports.Destination destination) throws IOException {
        var parts = new ArrayList<CaseFilePart>();
        var paper = press.paper(wanted, folder, parts);
        parts.addAll(tables.write(wanted, folder, paper));
        parts.addAll(chapters.write(wanted, folder, paper));
        parts.addAll(documents.of(wanted, paper));
        paper.end();
        var hashes = parts.stream()
                .map(CaseFilePart::line)
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        trail.tell(wanted, Sha256.of(hashes));
        send(wanted, hashes, parts, new ZipOutputStream(destination.open(), UTF_8));
    }

    private static void send(CaseFileRequest wanted, byte[] hashes, List<CaseFilePart> parts, ZipOutputStream zip)
            throws IOException {
        zip.putNextEntry(entry(wanted, HASHES));
        zip.write(hashes);
        for (var part : parts) {
            zip.putNextEntry(entry(wanted, part.name()));
            try (var content = part.content().open()) {
                content.transferTo(zip);
            }
        }
        zip.finish();
    }

    /** By the clocks of Rome, wherever the product runs. */
    private static ZipEntry entry(CaseFileRequest wanted, String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(Rome.local(wanted.at()));
        return entry;
    }
}
