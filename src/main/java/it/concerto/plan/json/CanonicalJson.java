package it.concerto.plan.json;

import java.util.Map;
import java.util.Objects;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of which equal content always has the same bytes: names in order, dates in ISO form, plain decimals. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    private CanonicalJson() {}

    public static String write(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The content as forms read it: maps by name, lists, text, numbers; what is null is left out. */
    @SuppressWarnings("unchecked") // an object in JSON is a map by name
    public static Map<String, Object> map(Record content) {
        var map = (Map<String, Object>) MAPPER.convertValue(content, Map.class);
        map.values().removeIf(Objects::isNull);
        return map;
    }
}
