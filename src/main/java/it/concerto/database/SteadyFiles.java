package it.concerto.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files of H2, read and written by calls that an interrupted thread does not close: the channels that H2 opens by
 * itself close for everybody when one thread is interrupted at work (JDK {@code InterruptibleChannel}).
 */
public final class SteadyFiles extends FilePathWrapper {

    /** In a database's URL, in place of {@code file:}. */
    static final String SCHEME = "steady";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SteadyFile(new RandomAccessFile(getBase().toString(), mode));
    }

    /** One open file. */
    private static final class SteadyFile extends FileBaseDefault {

        private final RandomAccessFile file;

        SteadyFile(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.length();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            var bytes = target.hasArray() ? target.array() : new byte[target.remaining()];
            var offset = target.hasArray() ? target.arrayOffset() + target.position() : 0;
            file.seek(position);
            var read = file.read(bytes, offset, target.remaining());
            if (read > 0 && target.hasArray()) {
                target.position(target.position() + read);
            } else if (read > 0) {
                target.put(bytes, 0, read);
            }
            return read;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            var written = source.remaining();
            file.seek(position);
            if (source.hasArray()) {
                file.write(source.array(), source.arrayOffset() + source.position(), written);
                source.position(source.limit());
            } else {
                var bytes = new byte[written];
                source.get(bytes);
                file.write(bytes);
            }
            return written;
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            if (size < file.length()) {
                file.setLength(size);
            }
        }

        @Override
        public void force(boolean withMetadata) throws IOException {
            file.getFD().sync();
        }

        /** Against a second process at the same file; held until the file is closed. */
        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.getChannel().tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
