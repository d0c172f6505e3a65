package it.concerto.forms;

import it.concerto.forms.schema.Component;
import it.concerto.forms.schema.Dependencies;
import it.concerto.forms.schema.Schema;
import it.concerto.forms.schema.SchemaFault;
import it.concerto.forms.schema.SchemaReader;
import it.concerto.forms.schema.SchemaTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions of one user task, read from a form-js file and checked: whatever is in here can be shown and judged. */
public final class Form {

    private static final int MOST_BYTES = 256 * 1024;

    private final String fileName;
    private final JsonNode json;
    private final Schema schema;

    private Form(String fileName, JsonNode json, Schema schema) {
        this.fileName = fileName;
        this.json = json;
        this.schema = schema;
    }

    /**
     * Reads a form-js file in UTF-8.
     *
     * @param fileName how faults name the file, e.g. {@code forms/participation/publish-notice.form}
     * @throws FormFault if it is no form-js, uses what the product does not support, or breaks its limits (256 KiB, 200
     *     components, six levels)
     */
    public static Form parse(String fileName, InputStream json) throws FormFault {
        try {
            var bytes = json.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new FormFault(fileName, "/", "larger than " + MOST_BYTES + " bytes");
            }
            return parse(
                    fileName,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new FormFault(fileName, "/", "not UTF-8");
        } catch (IOException e) {
            throw new FormFault(fileName, "/", "cannot be read: " + e.getMessage());
        }
    }

    /** Reads a form-js file that is already text. */
    public static Form parse(String fileName, String json) throws FormFault {
        try {
            var read = SchemaReader.json(json);
            return new Form(fileName, read, SchemaReader.read(read));
        } catch (SchemaFault e) {
            throw new FormFault(fileName, JsonLines.of(json, e.where()), e.where(), String.valueOf(e.getMessage()));
        }
    }

    /** Id of the form, e.g. {@code publishNotice}. */
    public String id() {
        return schema.id();
    }

    public String fileName() {
        return fileName;
    }

    /** Whether its answers hold data of natural persons, as {@code properties.classification} of the file declares. */
    public boolean isPersonal() {
        return schema.personal();
    }

    /** First names of the values that the form shows, asks or decides by. */
    public Set<String> names() {
        return Dependencies.everything(schema.components());
    }

    /** First names of its questions. */
    public Set<String> questions() {
        return Dependencies.asked(schema.components());
    }

    /** The texts that can be translated, by key, in the order of the form. */
    public Map<String, String> texts() {
        return SchemaTexts.of(json);
    }

    /**
     * The same questions for whoever writes down what somebody else left incomplete: none has to be answered, except those of
     * these keys.
     */
    public Form asFarAsKnown(Set<String> needed) {
        var lenient = json.deepCopy();
        lenient.findParents("validate").stream()
                .filter(component -> !needed.contains(component.path("key").asString("")))
                .forEach(component -> ((ObjectNode) component.path("validate")).remove("required"));
        try {
            return new Form(fileName, lenient, SchemaReader.read(lenient));
        } catch (SchemaFault e) {
            throw new IllegalStateException("A form that asks less cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The same questions in another language; a text that nobody has translated stays as it is.
     *
     * @throws FormFault with file and line, if an expression in a translated text is refused
     */
    public Form in(Translation translation) throws FormFault {
        try {
            var translated = SchemaTexts.replaced(json, translation::text);
            return new Form(fileName, translated, SchemaReader.read(translated));
        } catch (SchemaFault e) {
            throw fault(translation, e);
        }
    }

    /** Finds the text that is to blame by trying each by itself. */
    private FormFault fault(Translation translation, SchemaFault together) {
        for (var key : translation.keys()) {
            try {
                SchemaReader.read(
                        SchemaTexts.replaced(json, other -> other.equals(key) ? translation.text(key) : null));
            } catch (SchemaFault e) {
                return new FormFault(
                        translation.fileName(), "line " + translation.line(key), key + ": " + e.getMessage());
            }
        }
        return new FormFault(translation.fileName(), together.where(), String.valueOf(together.getMessage()));
    }

    /** Keys of the questions whose answers are found by their words, as {@code properties.searchable} of each declares. */
    public Set<String> searchable() {
        return schema.searchable();
    }

    List<Component> components() {
        return schema.components();
    }
}
