package it.concerto.participation.session;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** The minutes as an HTML document that can be kept, signed and printed. */
record MinutesText(String plan, String title, Minutes.Text text, String result) {

    byte[] html() {
        return """
                <!DOCTYPE html>
                <html lang="it"><head><meta charset="UTF-8"><title>%s</title></head>
                <body><h1>%s</h1><p>%s</p>
                <h2>Partecipanti</h2><p>%s</p>
                <h2>Posizioni espresse</h2><p>%s</p>
                <h2>Accordi raggiunti</h2><p>%s</p>
                <p>Esito: %s</p></body></html>
                """
                .formatted(
                        escaped(title),
                        escaped(title),
                        escaped(plan),
                        lines(text.participants()),
                        lines(text.positions()),
                        lines(text.agreements()),
                        escaped(result))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
