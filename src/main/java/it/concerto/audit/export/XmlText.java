package it.concerto.audit.export;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Elements and attributes of an XML 1.0 document, one element a line. */
final class XmlText {

    private final Writer out;

    XmlText(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** @param attributes names and values by turns */
    XmlText open(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.write(">\n");
        return this;
    }

    XmlText close(String element) throws IOException {
        out.write("</");
        out.write(element);
        out.write(">\n");
        return this;
    }

    /** An element without content. */
    XmlText empty(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.write("/>\n");
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void begin(String element, String... attributes) throws IOException {
        out.write('<');
        out.write(element);
        for (int at = 0; at < attributes.length; at += 2) {
            out.write(' ');
            out.write(attributes[at]);
            out.write("=\"");
            value(attributes[at + 1]);
            out.write('"');
        }
    }

    /** Most values need nothing: they go out in one piece. */
    private void value(String text) throws IOException {
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            var instead = instead(text, at);
            if (instead != null) {
                out.write(text, written, at - written);
                out.write(instead);
                written = at + 1;
            }
        }
        out.write(text, written, text.length() - written);
    }

    /** Line ends and tabs would be read as blanks; characters that XML does not know leave a mark. */
    private static @Nullable String instead(String text, int at) {
        var character = text.charAt(at);
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            case '\uFFFE', '\uFFFF' -> "\uFFFD";
            default -> character < ' ' || isHalf(text, at) ? "\uFFFD" : null;
        };
    }

    /** Half of a character beyond the first 65,536, without the other half. */
    private static boolean isHalf(String text, int at) {
        var character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
