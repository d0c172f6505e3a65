package it.concerto.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** A secret key of 32 bytes in a file of its own, in Base64; the same file on all nodes. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * The key of the file; made now if there is none.
     *
     * @throws IOException if the file can neither be read nor made, or holds no key
     */
    public static byte[] of(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        try {
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("no key in Base64", e);
        }
        throw new IOException("no key of " + BYTES + " bytes");
    }

    /** Written beside its place and put there whole: another node reads all of it or nothing. */
    private static void make(Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var written = Files.createTempFile(folder, "new", ".key");
        var key = KeyGenerators.secureRandom(BYTES).generateKey();
        Files.writeString(written, Base64.getEncoder().encodeToString(key));
        try {
            put(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A link never replaces; where the folder knows none, moving does not either, but for a moment. */
    private static void put(Path written, Path file) throws IOException {
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException faster) {
            // another node has made the key meanwhile: that one counts
        } catch (UnsupportedOperationException | FileSystemException unlinkable) {
            Files.move(written, file);
        }
    }
}
