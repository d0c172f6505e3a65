package it.concerto.forms.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The little Markdown that texts of forms use: headings, paragraphs, lists, bold, italic, links. */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}[.)]\\s+(.*)");

    /** A page has its title and the stage above: headings inside a form begin at the third level. */
    private static final int FIRST_LEVEL = 3;

    private final StringBuilder html = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String list = "";

    private Markdown() {}

    /** @param text with its own markup; what was filled in must be escaped by {@link #escaped} before */
    static String html(String text) {
        var markdown = new Markdown();
        text.lines().forEach(markdown::line);
        markdown.endParagraph();
        markdown.list("");
        return markdown.html.toString();
    }

    /** Text in which nothing means anything, neither to HTML nor to Markdown. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '\n' || c > 127) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private void line(String line) {
        var heading = HEADING.matcher(line);
        var bullet = BULLET.matcher(line);
        var numbered = NUMBERED.matcher(line);
        if (line.isBlank()) {
            endParagraph();
            list("");
        } else if (heading.matches()) {
            endParagraph();
            list("");
            int level = Math.min(6, heading.group(1).length() + FIRST_LEVEL - 1);
            html.append("<h%d>%s</h%d>".formatted(level, inline(heading.group(2)), level));
        } else if (bullet.matches()) {
            item("ul", bullet.group(1));
        } else if (numbered.matches()) {
            item("ol", numbered.group(1));
        } else {
            list("");
            paragraph.add(inline(line.strip()));
        }
    }

    private void item(String kind, String text) {
        endParagraph();
        list(kind);
        html.append("<li>").append(inline(text)).append("</li>");
    }

    private void list(String kind) {
        if (!list.equals(kind)) {
            html.append(list.isEmpty() ? "" : "</" + list + ">").append(kind.isEmpty() ? "" : "<" + kind + ">");
            list = kind;
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(String.join("<br>", paragraph)).append("</p>");
            paragraph.clear();
        }
    }

    private static String inline(String text) {
        return text.replaceAll("\\[([^\\]\\[]{1,200})]\\(([^()\\s\"<>]{1,500})\\)", "<a href=\"$2\">$1</a>")
                .replaceAll("\\*\\*([^*]{1,500})\\*\\*", "<strong>$1</strong>")
                .replaceAll("(?<![\\w&#])[*_]([^*_]{1,500})[*_](?!\\w)", "<em>$1</em>");
    }
}
