package it.concerto.files;

import it.concerto.hashing.Sha256;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/** The bytes on the disk: {@code ab/cd/abcd…}, written beside and moved into place when they are safe. */
final class Blobs {

    private static final int BUFFER = 64 * 1024;

    private final Path directory;

    Blobs(Path directory) {
        this.directory = directory;
    }

    /** Writes the content down, at most one byte more than the limit, without a place yet. */
    Draft draft(InputStream content, DataSize limit) throws IOException {
        Files.createDirectories(directory);
        var path = Files.createTempFile(directory, ".draft-", "");
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            var digest = Sha256.digest();
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read > 0 && size <= limit.toBytes(); read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                for (var bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                    channel.write(bytes);
                }
                size += read;
            }
            channel.force(true);
            return new Draft(path, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    InputStream open(String sha256) {
        try {
            return new Checked(Files.newInputStream(place(sha256)), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The file store has no " + sha256, e);
        }
    }

    void delete(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The file store cannot let go of " + sha256, e);
        }
    }

    private Path place(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** Bytes that have been written but not yet kept; closing throws away what was not. */
    final class Draft implements Closeable {

        private final Path path;
        private final String sha256;
        private final long size;

        private Draft(Path path, String sha256, long size) {
            this.path = path;
            this.sha256 = sha256;
            this.size = size;
        }

        Path path() {
            return path;
        }

        String sha256() {
            return sha256;
        }

        long size() {
            return size;
        }

        void keep() throws IOException {
            var place = place(sha256);
            if (!Files.exists(place)) {
                var folder = Files.createDirectories(folder(sha256));
                Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            }
        }

        /** Without it a power cut may forget the move, though the bytes are there. */
        private void force(Path folder) throws IOException {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            } catch (AccessDeniedException e) {
                // Windows opens no folders and keeps moves in order by itself
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Compares the hash when the end is reached. */
    private static final class Checked extends FilterInputStream {

        private final MessageDigest digest = Sha256.digest();
        private final String expected;
        private boolean ended;

        Checked(InputStream in, String expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                digest.update(into, from, read);
            } else if (read < 0 && !ended) {
                ended = true;
                if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
                    throw new IOException("The bytes of " + expected + " have changed on the disk");
                }
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, BUFFER)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
