package it.concerto.path;

import it.concerto.hashing.Sha256;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A configuration in its canonical form: JSON with sorted keys and no blanks, so that equal configurations have equal
 * hashes (BR-73).
 */
record Snapshot(String json) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static Snapshot of(PathConfiguration configuration) {
        return new Snapshot(MAPPER.writeValueAsString(configuration));
    }

    PathConfiguration configuration() {
        return MAPPER.readValue(json, PathConfiguration.class);
    }

    /** SHA-256 in hexadecimal digits. */
    String hash() {
        return Sha256.of(json);
    }
}
