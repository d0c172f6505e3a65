package it.concerto.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class PrintedPaperTests {

    private static final Instant AT = Instant.parse("2022-05-16T14:01:00.123Z");
    private static final byte[] PAPER =
            "<html lang='it'><head><title>Fascicolo</title></head><body><h1>Fascicolo</h1></body></html>"
                    .getBytes(UTF_8);

    @Test
    void isTheSameWheneverItIsPrinted() throws Exception {
        var printed = printed(AT);

        assertThat(printed(AT)).isEqualTo(printed).isNotEqualTo(printed(AT.plusSeconds(1)));
        try (var pdf = Loader.loadPDF(printed)) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2022-05-16T14:01:00Z"));
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .contains("<xmp:CreateDate>2022-05-16T14:01:00Z</xmp:CreateDate>");
        }
    }

    private static byte[] printed(Instant at) throws IOException {
        var out = new ByteArrayOutputStream();
        PrintedPaper.write(PAPER, at, out);
        return out.toByteArray();
    }
}
