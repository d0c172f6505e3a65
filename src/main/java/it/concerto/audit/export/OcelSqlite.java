package it.concerto.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OCEL 2.0 as a database of SQLite: made in a file of its own, which goes out when it is whole. */
final class OcelSqlite implements OcelFile {

    private static final List<String> ID_AND_TYPE = List.of("ocel_id", "ocel_type");
    private static final List<String> TYPE_AND_TABLE = List.of("ocel_type", "ocel_type_map");

    private final OutputStream out;
    private final Path file;
    private final SqliteTables tables;

    /** Names of the tables of the types of events, which are made as they come. */
    private final Map<String, String> types = new HashMap<>();

    OcelSqlite(OutputStream out) throws IOException {
        this.out = out;
        this.file = Files.createTempFile("concerto-ocel", ".sqlite");
        try {
            this.tables = new SqliteTables(file);
            tables.create("event", ID_AND_TYPE);
            tables.create("object", ID_AND_TYPE);
            tables.create("event_object", List.of("ocel_event_id", "ocel_object_id", "ocel_qualifier"));
            tables.create("object_object", List.of("ocel_source_id", "ocel_target_id", "ocel_qualifier"));
            tables.create("event_map_type", TYPE_AND_TABLE);
            tables.create("object_map_type", TYPE_AND_TABLE);
            for (var type : OcelType.values()) {
                tables.insert("object_map_type", List.of(type.text(), type.text()));
                tables.create(
                        table(type), with(List.of("ocel_id", "ocel_time", "ocel_changed_field"), type.attributes()));
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void add(OcelEvent event) throws IOException {
        tables.insert("event", List.of(event.id(), event.type()));
        tables.insert(
                table(event.type()),
                with(
                        Arrays.asList(event.id(), Instants.iso(event.at())),
                        values(EVENT_ATTRIBUTES, event.attributes())));
        for (var relation : event.relations()) {
            tables.insert("event_object", List.of(event.id(), relation.object(), relation.qualifier()));
        }
    }

    @Override
    public void add(OcelObject object) throws IOException {
        tables.insert("object", List.of(object.id(), object.type().text()));
        tables.insert(
                table(object.type()),
                with(
                        Arrays.asList(object.id(), Instants.iso(object.at()), null),
                        values(object.type().attributes(), object.attributes())));
        for (var relation : object.relations()) {
            tables.insert("object_object", List.of(object.id(), relation.object(), relation.qualifier()));
        }
    }

    @Override
    public void end() throws IOException {
        tables.commit();
        tables.close();
        Files.copy(file, out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            tables.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String table(OcelType type) {
        return "object_" + type.text();
    }

    private String table(String eventType) throws IOException {
        var known = types.get(eventType);
        if (known != null) {
            return known;
        }
        var number = "e" + (types.size() + 1);
        tables.insert("event_map_type", List.of(eventType, number));
        tables.create("event_" + number, with(List.of("ocel_id", "ocel_time"), EVENT_ATTRIBUTES));
        types.put(eventType, "event_" + number);
        return "event_" + number;
    }

    private static List<@Nullable String> values(List<String> names, Map<String, String> values) {
        return names.stream().map(values::get).toList();
    }

    private static <T extends @Nullable String> List<T> with(List<T> first, List<T> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
