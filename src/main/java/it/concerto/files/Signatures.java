package it.concerto.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The bytes by which types of file are known. */
final class Signatures {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    /** Object identifier of CMS signed data, 1.2.840.113549.1.7.2, which stands near the beginning of a signed envelope. */
    private static final String SIGNED_DATA = "06092a864886f70d010702";

    private static final int SIGNED_WITHIN = 32;

    private static final Pattern HEADER = Pattern.compile("(?m)^[!-9;-~]+:.*");
    private static final Pattern MAIL = Pattern.compile("(?im)^(From|Received|Return-Path|Message-ID):");

    private Signatures() {}

    static boolean isPdf(byte[] head) {
        return starts(head, "%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    static boolean isJpeg(byte[] head) {
        return starts(head, JPEG);
    }

    static boolean isPng(byte[] head) {
        return starts(head, PNG);
    }

    /** CMS signed data, as bytes or in Base64 with or without its header lines. */
    static boolean isSigned(byte[] head) {
        return isSignedData(head) || head.length > 0 && isSignedData(decoded(head));
    }

    private static boolean isSignedData(byte[] head) {
        return head.length > SIGNED_WITHIN
                && head[0] == 0x30
                && HexFormat.of().formatHex(head, 0, SIGNED_WITHIN).contains(SIGNED_DATA);
    }

    private static byte[] decoded(byte[] head) {
        var text = new String(head, StandardCharsets.US_ASCII).replaceFirst("-----BEGIN [A-Z0-9 ]+-----", "");
        text = text.replaceAll("\\s", "");
        var beginning = text.substring(0, Math.min(text.length(), 64) / 4 * 4);
        try {
            return Base64.getDecoder().decode(beginning);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static boolean isMail(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return HEADER.matcher(text).lookingAt() && MAIL.matcher(text).find();
    }

    static boolean isText(byte[] bytes) {
        for (byte each : bytes) {
            if (isForeignToText(each)) {
                return false;
            }
        }
        return true;
    }

    /** No encoding is asked for: older programs write CSV in Windows-1252. */
    static boolean isText(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            for (var bytes = in.readNBytes(64 * 1024); bytes.length > 0; bytes = in.readNBytes(64 * 1024)) {
                if (!isText(bytes)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isForeignToText(byte each) {
        return each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f';
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
