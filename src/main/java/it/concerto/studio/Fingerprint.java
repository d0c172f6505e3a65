package it.concerto.studio;

import it.concerto.hashing.Sha256;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over the names and contents of files, whatever their order: one byte more or less anywhere, and it is another. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(List<ModelFile> files) {
        var digest = Sha256.digest();
        files.stream().sorted(Comparator.comparing(ModelFile::name)).forEach(file -> {
            add(digest, file.name().getBytes(StandardCharsets.UTF_8));
            add(digest, file.content());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The length first: where a name ends and a content begins is part of what is told. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }
}
