package it.concerto.demo.variants;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PartialDate;
import it.concerto.path.PathId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the variants strictly: an unknown, missing or repeated name is an error with its line. */
class VariantsReader {

    static final String FILE = "demo/variants.yaml";

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
        try (var yaml = new ClassPathResource(FILE).getInputStream()) {
            return read(yaml, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file named when the text is broken */
    Variants read(InputStream yaml, String file) {
        try {
            return MAPPER.readValue(yaml, Variants.class);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenVariants(file, line, oneLine(e));
        }
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
