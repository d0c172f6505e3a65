package it.concerto.demo.variants;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PartialDate;
import it.concerto.path.PathId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the demo data strictly: an unknown, missing or repeated name is an error with its line. */
@Component
@Profile("demo")
class VariantsReader {

    static final String FILE = "demo/variants.yaml";
    static final String REGISTER = "demo/ambiti.yaml";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addDeserializer(PathId.class, new FromText<>(PathId::of))
                    .addDeserializer(AmbitoCode.class, new FromText<>(AmbitoCode::of))
                    .addDeserializer(PartialDate.class, new PartialDateReader()))
            .build();

    Variants read() {
        return read(FILE, MAPPER.constructType(Variants.class));
    }

    AmbitoRegister register() {
        var entries = MAPPER.getTypeFactory().constructMapType(Map.class, String.class, AmbitoRegister.Entry.class);
        return new AmbitoRegister(read(REGISTER, entries));
    }

    private static <T> T read(String file, JavaType type) {
        try {
            return read(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8), file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file named when the text is broken */
    Variants read(String yaml, String file) {
        return read(yaml, file, MAPPER.constructType(Variants.class));
    }

    private static <T> T read(String yaml, String file, JavaType type) {
        try {
            return MAPPER.readValue(yaml, type);
        } catch (JacksonException e) {
            throw new BrokenVariants(file, line(yaml, e), oneLine(e));
        }
    }

    /** An unknown name is reported at the end of what contains it; its own line is the last before with that name. */
    private static int line(String yaml, JacksonException e) {
        var reported = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        if (!(e instanceof UnrecognizedPropertyException unknown)) {
            return reported;
        }
        var name = Pattern.compile("\\b" + Pattern.quote(unknown.getPropertyName()) + "\\s*:");
        var lines = yaml.lines().limit(reported).toList();
        return IntStream.range(0, lines.size())
                .filter(index -> name.matcher(lines.get(index)).find())
                .map(index -> index + 1)
                .max()
                .orElse(reported);
    }

    /** Reads what its class makes of a text, with the place of the text if it refuses. */
    private static final class FromText<T> extends ValueDeserializer<T> {

        private final Function<String, T> reading;

        FromText(Function<String, T> reading) {
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return reading.apply(parser.getString());
            } catch (IllegalArgumentException e) {
                throw MismatchedInputException.from(parser, String.class, String.valueOf(e.getMessage()));
            }
        }
    }

    private static String oneLine(JacksonException e) {
        var reason = e.getCause() instanceof RuntimeException cause && !(cause instanceof JacksonException)
                ? String.valueOf(cause.getMessage())
                : e.getOriginalMessage();
        return reason.lines().findFirst().orElse("not readable");
    }
}
