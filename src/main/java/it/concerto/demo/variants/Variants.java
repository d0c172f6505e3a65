package it.concerto.demo.variants;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.concerto.organisation.AmbitoCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code demo/variants.yaml} holds, as it is written there.
 *
 * @param areas lists of areas by name, e.g. {@code V-2022-2024}; in each the areas by code
 */
record Variants(
        @JsonProperty(required = true) String schema,
        @JsonProperty(required = true) String timezone,
        @JsonProperty(required = true) Map<String, Map<String, AreaNames>> areas,
        @JsonProperty(required = true) List<Variant> paths) {

    private static final String SCHEMA = "pdz-variants/1";

    Variants {
        if (!SCHEMA.equals(schema)) {
            throw new IllegalArgumentException("The schema is " + schema + ", not " + SCHEMA);
        }
    }

    /** The list made for the Ambito, else the one of the regional plan's years; none if neither is there. */
    Optional<Map<String, AreaNames>> areasOf(AmbitoCode ambito, String ordinal, int from, int to) {
        return Optional.ofNullable(areas.get(ordinal + "-" + ambito))
                .or(() -> Optional.ofNullable(areas.get(ordinal + "-" + from + "-" + to)));
    }

    Variant get(String id) {
        return paths.stream()
                .filter(path -> path.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No variant " + id));
    }

    /**
     * What Ambiti call one area.
     *
     * @param key the same whatever the wording
     * @param names wording by the first three letters of the Ambito's code
     * @param name wording where there is only one
     */
    record AreaNames(
            @JsonProperty(required = true) String key, @Nullable Map<String, String> names, @Nullable String name) {

        AreaNames {
            if (names == null && name == null) {
                throw new IllegalArgumentException("The area " + key + " has no name");
            }
        }

        String in(AmbitoCode ambito) {
            var own = names == null ? null : names.get(ambito.value().substring(0, 3));
            if (own != null) {
                return own;
            }
            if (name != null) {
                return name;
            }
            throw new IllegalArgumentException("The area " + key + " has no name in the Ambito " + ambito);
        }
    }
}
