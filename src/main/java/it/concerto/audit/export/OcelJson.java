package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** OCEL 2.0 in JSON: events go out as they come, objects wait in a file until the events have ended. */
final class OcelJson implements OcelFile {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Writer out;
    private final JsonGenerator events;
    private final Path waiting;
    private final Writer waitingText;
    private final JsonGenerator objects;
    private final TreeSet<String> types = new TreeSet<>();

    OcelJson(Writer out) throws IOException {
        this.out = out;
        waiting = Files.createTempFile("concerto-objects", ".json");
        waitingText = Files.newBufferedWriter(waiting, UTF_8);
        objects = JSON.createGenerator(ObjectWriteContext.empty(), waitingText);
        objects.writeStartArray();
        events = JSON.createGenerator(ObjectWriteContext.empty(), out);
        events.writeStartObject();
        events.writeName("events");
        events.writeStartArray();
    }

    @Override
    public void add(OcelEvent event) throws IOException {
        writing(() -> write(event));
    }

    private void write(OcelEvent event) {
        types.add(event.type());
        events.writeStartObject();
        events.writeStringProperty("id", event.id());
        events.writeStringProperty("type", event.type());
        events.writeStringProperty("time", Instants.iso(event.at()));
        attributes(events, event.attributes(), null);
        relations(events, event.relations());
        events.writeEndObject();
    }

    @Override
    public void add(OcelObject object) throws IOException {
        writing(() -> write(object));
    }

    private void write(OcelObject object) {
        objects.writeStartObject();
        objects.writeStringProperty("id", object.id());
        objects.writeStringProperty("type", object.type().text());
        attributes(objects, object.attributes(), Instants.iso(object.at()));
        relations(objects, object.relations());
        objects.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        writing(this::endEvents);
        writing(() -> {
            objects.writeEndArray();
            objects.flush();
        });
        try (var told = Files.newBufferedReader(waiting, UTF_8)) {
            told.transferTo(out);
        }
        writing(() -> {
            events.writeEndObject();
            events.flush();
        });
    }

    /** As far as the place where the objects begin. */
    private void endEvents() {
        events.writeEndArray();
        events.writeName("eventTypes");
        events.writeStartArray();
        types.forEach(type -> type(type, EVENT_ATTRIBUTES));
        events.writeEndArray();
        events.writeName("objectTypes");
        events.writeStartArray();
        for (var type : OcelType.values()) {
            type(type.text(), type.attributes());
        }
        events.writeEndArray();
        events.writeName("objects");
        events.writeRawValue("");
        events.flush();
    }

    @Override
    public void close() throws IOException {
        try (waitingText) {
            writing(objects::close);
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    /** The generator hides what the file says behind an exception of its own. */
    private static void writing(Runnable work) throws IOException {
        try {
            work.run();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void type(String name, List<String> attributes) {
        events.writeStartObject();
        events.writeStringProperty("name", name);
        events.writeName("attributes");
        events.writeStartArray();
        for (var attribute : attributes) {
            events.writeStartObject();
            events.writeStringProperty("name", attribute);
            events.writeStringProperty("type", "string");
            events.writeEndObject();
        }
        events.writeEndArray();
        events.writeEndObject();
    }

    /** @param since since when they are so, or null for those of an event */
    private static void attributes(JsonGenerator json, Map<String, String> attributes, @Nullable String since) {
        json.writeName("attributes");
        json.writeStartArray();
        attributes.forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            if (since != null) {
                json.writeStringProperty("time", since);
            }
            json.writeStringProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void relations(JsonGenerator json, List<OcelRelation> relations) {
        json.writeName("relationships");
        json.writeStartArray();
        for (var relation : relations) {
            json.writeStartObject();
            json.writeStringProperty("objectId", relation.object());
            json.writeStringProperty("qualifier", relation.qualifier());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
