package it.concerto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of file the office works with, told from their content; the name has to agree. */
enum FileType {
    PDF("application/pdf", "pdf"),
    SIGNED("application/pkcs7-mime", "p7m"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    MAIL("message/rfc822", "eml"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    /** What only the product itself writes. */
    private static final Map<String, String> PRODUCED = Map.of(
            "html", "text/html",
            "ics", "text/calendar",
            "json", "application/json",
            "xml", "application/xml",
            "zip", "application/zip");

    /** Enough for every signature and for the head of a mail. */
    private static final int HEAD = 16 * 1024;

    private final String mime;
    private final String[] endings;

    FileType(String mime, String... endings) {
        this.mime = mime;
        this.endings = endings;
    }

    String mime() {
        return mime;
    }

    /**
     * The media type of a file somebody sent.
     *
     * @throws FileRefused if its type is not accepted or its content is not what its name says
     */
    static String of(String name, Path content) throws FileRefused, IOException {
        var type = byEnding(FileName.ending(name));
        if (type == null) {
            throw new FileRefused("files.error.type", name);
        }
        try (var in = Files.newInputStream(content)) {
            if (!type.fits(in.readNBytes(HEAD), content)) {
                throw new FileRefused("files.error.content", name, type.endings[0].toUpperCase(Locale.ROOT));
            }
        }
        return type.mime;
    }

    /** The media type of a file the product wrote. */
    static String named(String name) {
        var ending = FileName.ending(name);
        var type = byEnding(ending);
        return type == null ? PRODUCED.getOrDefault(ending, "application/octet-stream") : type.mime;
    }

    private static @Nullable FileType byEnding(String ending) {
        for (var type : values()) {
            for (var each : type.endings) {
                if (each.equals(ending)) {
                    return type;
                }
            }
        }
        return null;
    }

    private boolean fits(byte[] head, Path content) throws IOException {
        return switch (this) {
            case PDF -> Signatures.isPdf(head);
            case SIGNED -> Signatures.isSigned(head);
            case JPEG -> Signatures.isJpeg(head);
            case PNG -> Signatures.isPng(head);
            case MAIL -> Signatures.isText(head) && Signatures.isMail(head);
            case CSV, TEXT -> Signatures.isText(content);
            case DOCX -> OfficeArchive.holds(content, "[Content_Types].xml", "word/document.xml");
            case XLSX -> OfficeArchive.holds(content, "[Content_Types].xml", "xl/workbook.xml");
            case ODT, ODS -> OfficeArchive.isOpenDocument(content, mime);
        };
    }
}
