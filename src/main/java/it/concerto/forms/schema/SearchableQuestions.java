package it.concerto.forms.schema;

import java.util.Set;
import java.util.TreeSet;

/** Finds the questions whose answers are to be found by their words, as {@code properties.searchable} of each declares. */
final class SearchableQuestions {

    private static final String SEARCHABLE = "searchable";
    private static final Set<String> WRITTEN = Set.of("textfield", "textarea", "number");

    private final boolean personal;
    private final Set<String> keys = new TreeSet<>();

    private SearchableQuestions(boolean personal) {
        this.personal = personal;
    }

    /**
     * Keys of the questions.
     *
     * @param personal whether answers hold data of natural persons, which nobody looks for by their words
     */
    static Set<String> of(Source root, boolean personal) throws SchemaFault {
        var questions = new SearchableQuestions(personal);
        questions.read(root, true);
        return Set.copyOf(questions.keys);
    }

    /** @param plain whether answers stand by themselves, neither in rows nor inside of others */
    private void read(Source parent, boolean plain) throws SchemaFault {
        for (var source : parent.at("components").elements()) {
            if (isSearchable(source)) {
                check(source, plain);
                keys.add(source.text("key", ""));
            }
            read(source, plain && source.key("path").isEmpty());
        }
    }

    private static boolean isSearchable(Source source) throws SchemaFault {
        var properties = source.at("properties");
        return switch (properties.text(SEARCHABLE, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw properties.at(SEARCHABLE).fault("true or false is expected");
        };
    }

    private void check(Source source, boolean plain) throws SchemaFault {
        var fault = source.at("properties").at(SEARCHABLE);
        if (personal) {
            throw fault.fault("a form whose answers hold personal data has nothing to be searched for");
        }
        if (!plain || source.key("key").size() != 1 || !WRITTEN.contains(source.text("type", ""))) {
            throw fault.fault("only what is written into a field of its own is searched for");
        }
    }
}
