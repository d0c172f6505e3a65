package it.concerto.forms;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a form or a model in another language, by key, from the properties file beside it. */
public final class Translation {

    public static final Translation NONE = new Translation("", Map.of());

    private final String fileName;
    private final Map<String, Line> lines;

    private record Line(String text, int number) {}

    private Translation(String fileName, Map<String, Line> lines) {
        this.fileName = fileName;
        this.lines = lines;
    }

    /**
     * Reads a properties file in UTF-8.
     *
     * @param fileName how faults name the file, e.g. {@code forms/participation/draft-notice_en.properties}
     * @throws FormFault with the line, if one cannot be read, has no text or repeats a key
     */
    public static Translation parse(String fileName, byte[] content) throws FormFault {
        var lines = new LinkedHashMap<String, Line>();
        int number = 0;
        int begin = 1;
        var entry = new StringBuilder();
        for (var line : text(fileName, content).lines().toList()) {
            number++;
            begin = entry.isEmpty() ? number : begin;
            entry.append(line).append('\n');
            if (!continues(line)) {
                add(fileName, lines, entry.toString(), begin);
                entry.setLength(0);
            }
        }
        add(fileName, lines, entry.toString(), begin);
        return new Translation(fileName, lines);
    }

    private static String text(String fileName, byte[] content) throws FormFault {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormFault(fileName, "line 1", "not UTF-8");
        }
    }

    /** Whether an odd number of backslashes ends a line that is no comment. */
    private static boolean continues(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1 && !line.stripLeading().startsWith("#");
    }

    private static void add(String fileName, Map<String, Line> lines, String entry, int number) throws FormFault {
        var read = new Properties();
        try {
            read.load(new StringReader(entry));
        } catch (IllegalArgumentException e) {
            throw new FormFault(fileName, "line " + number, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var key : read.stringPropertyNames()) {
            if (read.getProperty(key).isBlank()) {
                throw new FormFault(fileName, "line " + number, "no text for " + key);
            }
            if (lines.put(key, new Line(read.getProperty(key), number)) != null) {
                throw new FormFault(fileName, "line " + number, "key " + key + " is used twice");
            }
        }
    }

    public String fileName() {
        return fileName;
    }

    public Set<String> keys() {
        return lines.keySet();
    }

    /** The text, or null where nobody has translated it. */
    public @Nullable String text(String key) {
        var line = lines.get(key);
        return line == null ? null : line.text();
    }

    /** On which line of the file a key stands; the first is 1. */
    public int line(String key) {
        var line = lines.get(key);
        return line == null ? 0 : line.number();
    }
}
