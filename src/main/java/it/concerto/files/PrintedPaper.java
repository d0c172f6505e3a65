package it.concerto.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * A paper of ours as a PDF: tagged for those who have it read to them (PDF/UA-1), complete in itself so that it can be read in many years
 * (PDF/A-2). No bean: nothing of the renderer is loaded before the first one is asked for.
 */
public final class PrintedPaper {

    private static final String FONTS = "/META-INF/resources/webjars/bootstrap-italia/2.17.0/dist/fonts/";
    private static final String TITILLIUM = FONTS + "Titillium_Web/titillium-web-v10-latin-ext_latin-";
    /** When the file says that it was made. */
    private static final Pattern MADE = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PrintedPaper() {}

    /** @param html a paper that stands by itself, as {@code layout/document} frames it */
    public static byte[] pdf(byte[] html) {
        var written = new ByteArrayOutputStream();
        try {
            renderer(dressed(html)).toStream(written).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    /**
     * The same as if it had been printed at an instant: the same paper gives the same bytes whenever that happens. The PDF is in
     * memory until it is written.
     *
     * @param to stays open
     */
    public static void write(byte[] html, Instant at, OutputStream to) throws IOException {
        try (var renderer = renderer(dressed(html))
                .toStream(OutputStream.nullOutputStream())
                .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                var day = GregorianCalendar.from(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
                pdf.getDocumentInformation().setCreationDate(day);
                var metadata = pdf.getDocumentCatalog().getMetadata();
                var told = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
                metadata.importXMPMetadata(MADE.matcher(told)
                        .replaceAll("$1" + at.truncatedTo(ChronoUnit.SECONDS) + "$2")
                        .getBytes(StandardCharsets.UTF_8));
                pdf.setDocumentId(at.toEpochMilli());
                pdf.save(to);
            }
        }
    }

    private static Document dressed(byte[] html) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        var paper = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        dress(paper);
        return paper;
    }

    /** Sheets of paper instead of a window; headings as bookmarks, and a description, which PDF/UA wants. */
    private static void dress(Document paper) {
        var head = paper.head();
        head.appendElement("meta").attr("name", "description").attr("content", paper.title());
        head.appendElement("style").text(read("/print/paper.css"));
        var bookmarks = head.appendElement("bookmarks");
        for (var heading : paper.select("section[id] > h2, article[id] h3")) {
            var place = Objects.requireNonNull(heading.closest("[id]")).id();
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + place);
        }
    }

    private static PdfRendererBuilder renderer(Document paper) throws IOException {
        var builder = new PdfRendererBuilder();
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, moment);
        }
        font(builder, TITILLIUM + "regular.ttf", "Titillium Web", REGULAR, FontStyle.NORMAL);
        font(builder, TITILLIUM + "italic.ttf", "Titillium Web", REGULAR, FontStyle.ITALIC);
        font(builder, TITILLIUM + "600.ttf", "Titillium Web", BOLD, FontStyle.NORMAL);
        font(
                builder,
                FONTS + "Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular.ttf",
                "Roboto Mono",
                REGULAR,
                FontStyle.NORMAL);
        // Letters and signs that the house's own font lacks.
        font(
                builder,
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
                "Liberation Sans",
                REGULAR,
                FontStyle.NORMAL);
        return builder.withW3cDocument(new W3CDom().fromJsoup(paper), "")
                .withProducer("Concerto")
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> stream(file), family, weight, style, true);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(PrintedPaper.class.getResourceAsStream(file), file);
    }

    private static String read(String file) {
        try (var content = stream(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
