package it.concerto.testing;

import it.concerto.forms.Form;
import it.concerto.forms.FormFault;
import it.concerto.forms.Translation;
import it.concerto.workflow.models.ModelTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who knows every Italian text of the product that has another English one, and finds those on a page. */
public final class EnglishReader {

    private final Set<String> italian = new HashSet<>();
    private final Set<String> english = new HashSet<>();

    public EnglishReader() {
        files("forms", ".form").forEach(file -> learn(texts(file), beside(file)));
        files("bpmn", ".bpmn").forEach(file -> learn(names(file), beside(file)));
        files("src/main/resources/messages", ".properties")
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .forEach(file -> learn(messages(file), beside(file)));
        italian.removeAll(english);
    }

    /** What stands on the page in Italian though there is English for it. */
    public List<String> italianOn(Document page) {
        return page.getAllElements().stream()
                .flatMap(EnglishReader::saidBy)
                .map(String::strip)
                .filter(italian::contains)
                .distinct()
                .toList();
    }

    private static Stream<String> saidBy(Element element) {
        return Stream.of(element.ownText(), element.attr("aria-label"), element.attr("title"));
    }

    private void learn(Map<String, String> texts, Path translated) {
        var translation = translation(translated);
        texts.forEach((key, text) -> {
            var other = translation.text(key);
            english.add(other == null ? text : other);
            italian.add(text);
        });
    }

    private static Translation translation(Path file) {
        try {
            return Translation.parse(file.toString(), Files.readAllBytes(file));
        } catch (FormFault | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> texts(Path form) {
        try {
            return Form.parse(form.toString(), Files.readString(form)).texts();
        } catch (FormFault | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> names(Path model) {
        try {
            return ModelTexts.of(Files.readAllBytes(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> messages(Path bundle) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(
                file.getFileName().toString().replaceFirst("\\.(bpmn|form|properties)$", "_en.properties"));
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
