package it.concerto.forms;

import it.concerto.files.FileRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What was sent for a form, before it is judged. Names are paths with dots and zero-based indexes inside lists
 * ({@code sessions.2.date}).
 *
 * @param fields the texts by name of the input
 * @param files the files stored meanwhile, by name of the input
 * @param refusedFiles the files the store did not accept
 */
public record Submission(
        Map<String, List<String>> fields, Map<String, List<FileRef>> files, List<FieldError> refusedFiles) {

    /** The parameters of a request without files. */
    public static Submission sent(MultiValueMap<String, String> parameters) {
        return sent(parameters, Map.of());
    }

    /** The parameters of a request, and the files that came with it. */
    public static Submission sent(MultiValueMap<String, String> parameters, Map<String, List<FileRef>> files) {
        return new Submission(new LinkedHashMap<>(parameters), files, List.of());
    }

    /**
     * A submission written by a program or a test.
     *
     * @param values by key: text, numbers, booleans, dates, lists of these, {@link FileRef}s, maps for groups, lists of maps
     *     for dynamic lists
     */
    public static Submission of(Map<String, ?> values) {
        return Flattening.of(values);
    }

    /**
     * The button pressed inside the form that only asks to see it again: another row, one row less, a look at the
     * conditions. Then nothing is to be judged; {@link FormViews#view} shows what the button asks for.
     */
    public Optional<String> button() {
        return fields.keySet().stream()
                .filter(name -> name.equals("_refresh") || name.startsWith("_add.") || name.startsWith("_remove."))
                .findFirst();
    }

    /** The same with other texts under the name. */
    public Submission with(String name, String text) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, List.of(text));
        return new Submission(changed, files, refusedFiles);
    }

    /** The same as if nothing had been sent under the name. */
    public Submission without(String name) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new Submission(changed, files, refusedFiles);
    }

    /**
     * The same with another answer to one question, or another list.
     *
     * @param sent what a page would send for it, by name
     */
    public Submission with(String path, Map<String, List<String>> sent) {
        var changed = new LinkedHashMap<>(fields);
        changed.keySet().removeIf(name -> isWithin(path, name));
        changed.putAll(sent);
        var kept = new LinkedHashMap<>(files);
        kept.keySet().removeIf(name -> isWithin(path, name));
        return new Submission(changed, kept, refusedFiles);
    }

    private static boolean isWithin(String path, String name) {
        return name.equals(path) || name.startsWith(path + ".");
    }

    /** All that was sent under a name, nothing if it was not there. */
    public List<String> texts(String path) {
        return fields.getOrDefault(path, List.of());
    }

    /** The last that was sent under a name, empty if it was not there. */
    public String text(String path) {
        var texts = texts(path);
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }
}
