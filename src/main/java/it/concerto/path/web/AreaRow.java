package it.concerto.path.web;

import it.concerto.path.Area;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An area of the plan as it was typed.
 *
 * @param code blank for one that has none yet
 * @param key blank for one that is worded alike everywhere
 */
record AreaRow(@Nullable String code, @Nullable String key, @Nullable String name) {

    static final AreaRow BLANK = new AreaRow(null, null, null);

    static AreaRow of(Area area) {
        return new AreaRow(area.code(), area.key(), area.name());
    }

    boolean isBlank() {
        return Stream.of(code, key, name).allMatch(cell -> Typed.text(cell) == null);
    }

    /** @param number among the areas that are typed */
    Area area(int number) {
        var given = code(code, "A" + number);
        var said = Typed.text(name);
        return new Area(given, code(key, given), said == null ? given : said);
    }

    /** In one word, as the sessions name it. */
    private static String code(@Nullable String typed, String otherwise) {
        var code = String.join("_", Typed.codes(Typed.text(typed)));
        return code.isEmpty() ? otherwise : code;
    }
}
