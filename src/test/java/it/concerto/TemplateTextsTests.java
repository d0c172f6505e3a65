package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of pages hold no words of their own: what people read comes from the messages, in their language. */
class TemplateTextsTests {

    private static final Path FOLDER = Path.of("src/main/resources/templates");

    /** The product's name. */
    private static final Set<String> NAMES = Set.of("Concerto");

    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label");
    private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace", "th:insert");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    /** Words inside an expression, which are no key, id or parameter: two words, or one with an accent. */
    private static final Pattern SENTENCE = Pattern.compile("(?<![-\\w])\\p{L}\\p{Ll}* \\p{Ll}+(?![-\\w])|[àèéìòù]");

    /** Mails are official and Italian by decision. */
    static Stream<Path> pages() {
        try (var files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(FOLDER.resolve("mail")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysNothingByItself(Path page) throws IOException {
        var html = Jsoup.parse(Files.readString(page), "", Parser.xmlParser());
        var said = new ArrayList<String>();
        html.getAllElements().forEach(element -> said.addAll(saidBy(element)));

        assertThat(said).isEmpty();
    }

    /** An element is replaced before its condition is asked: the condition would say nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void asksBeforeItReplaces(Path page) throws IOException {
        var html = Jsoup.parse(Files.readString(page), "", Parser.xmlParser());

        assertThat(html.select("[th:replace][th:if], [th:replace][th:unless]")).isEmpty();
    }

    private static List<String> saidBy(Element element) {
        var said = new ArrayList<String>();
        element.textNodes().stream()
                .map(TextNode::text)
                .filter(text -> !isReplaced(element)
                        && !isCode(element)
                        && WORD.matcher(text).find())
                .map(String::strip)
                .filter(text -> !NAMES.contains(text))
                .forEach(said::add);
        for (var attribute : element.attributes()) {
            var value = attribute.getValue();
            if (SPOKEN.contains(attribute.getKey()) && WORD.matcher(value).find()) {
                said.add(attribute.getKey() + "=" + value);
            }
            if (attribute.getKey().startsWith("th:") && !attribute.getKey().startsWith("th:class")) {
                LITERAL.matcher(value)
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(literal -> SENTENCE.matcher(literal).find())
                        .forEach(literal -> said.add(attribute.getKey() + ": " + literal));
            }
        }
        return said;
    }

    /** What stands there is an example for whoever opens the file by itself. */
    private static boolean isReplaced(Element element) {
        return REPLACING.stream().anyMatch(element::hasAttr);
    }

    private static boolean isCode(Element element) {
        return Set.of("script", "style").contains(element.normalName());
    }
}
