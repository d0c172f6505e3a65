package it.concerto.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** M5: whatever the validators of this version of the engine can say against a migration is said in Italian. */
class M5EngineSayingsTests {

    private static final String VALIDATORS =
            "classpath*:org/camunda/bpm/engine/impl/migration/validation/%s/*Validator.class";

    /** At least three words of a sentence; names of methods and types have none. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Z][\\w']* .*[a-z]+ .*[a-z].*", Pattern.DOTALL);

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    @Test
    void tellsAllThatTheValidatorsSayInWordsOfOurs() throws IOException {
        var said = new ArrayList<String>();
        for (var kind : List.of("instance", "instruction", "activity")) {
            for (var type : new PathMatchingResourcePatternResolver().getResources(VALIDATORS.formatted(kind))) {
                try (var bytes = type.getInputStream()) {
                    sentences(bytes, said);
                }
            }
        }
        var italian = words("running.properties");
        var english = words("running_en.properties");

        assertThat(said).hasSizeGreaterThan(20).allSatisfy(sentence -> {
            // where a value is put in, the constant has this sign
            var why = EngineSayings.why("Task_X", sentence.replace('\u0001', 'x'));
            assertThat(why.key()).as(sentence).isNotEqualTo(EngineSayings.OTHER);
            assertThat(italian).containsKey(why.key());
            assertThat(english).containsKey(why.key());
        });
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            words.load(reader);
        }
        return words;
    }

    /** The constants of a class that are sentences. */
    private static void sentences(InputStream type, List<String> found) throws IOException {
        var data = new DataInputStream(type);
        data.skipBytes(8);
        var count = data.readUnsignedShort();
        for (var place = 1; place < count; place++) {
            var tag = data.readUnsignedByte();
            if (tag == UTF8) {
                var text = data.readUTF();
                if (SENTENCE.matcher(text).matches() && !text.contains(";") && !text.contains("\t")) {
                    found.add(text);
                }
            } else {
                data.skipBytes(size(tag));
                place += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
    }

    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case LONG, DOUBLE -> 8;
            default -> 4;
        };
    }
}
