package it.concerto.files;

import java.io.InputStream;
import org.springframework.stereotype.Service;

/** Keeps files under the hash of their content: the same bytes are stored once and never change. */
@Service
public class FileStore {

    /**
     * Stores the content and returns how to name it from now on.
     *
     * @param name as the person named the file; folders and control characters are taken out
     * @throws FileRefused if it is empty, too large, of a type that is not accepted or not what its name says
     */
    public FileRef store(String name, InputStream content) throws FileRefused {
        throw new UnsupportedOperationException("not yet");
    }

    /** Stores what the product itself wrote, e.g. generated minutes. */
    public FileRef store(String name, byte[] content) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The bytes of a stored file. */
    public byte[] read(FileRef file) {
        throw new UnsupportedOperationException("not yet");
    }
}
