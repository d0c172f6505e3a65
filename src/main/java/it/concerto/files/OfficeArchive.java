package it.concerto.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Documents that are archives inside; those that would burst on whoever opens them are refused. */
final class OfficeArchive {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_TIMES_LARGER = 200;

    private OfficeArchive() {}

    static boolean holds(Path file, String... names) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            return isModest(archive) && List.of(names).stream().allMatch(name -> archive.getEntry(name) != null);
        } catch (ZipException e) {
            return false;
        }
    }

    static boolean isOpenDocument(Path file, String mime) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            var entry = archive.getEntry("mimetype");
            if (entry == null || !isModest(archive)) {
                return false;
            }
            try (var in = archive.getInputStream(entry)) {
                return new String(in.readNBytes(200), StandardCharsets.US_ASCII)
                        .strip()
                        .equals(mime);
            }
        } catch (ZipException e) {
            return false;
        }
    }

    private static boolean isModest(ZipFile archive) {
        if (archive.size() > MOST_ENTRIES) {
            return false;
        }
        long size = archive.stream().mapToLong(ZipEntry::getSize).sum();
        long packed = archive.stream().mapToLong(ZipEntry::getCompressedSize).sum();
        return size <= MOST_BYTES
                && size <= Math.max(packed, 1) * MOST_TIMES_LARGER
                && archive.stream().noneMatch(entry -> entry.getName().contains(".."));
    }
}
