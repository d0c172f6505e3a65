package it.concerto.path;

import java.util.regex.Pattern;

/** Identity of a planning path and business key of its processes, e.g. {@code CASARANO-PDZ-2022-2024-P1}. */
public record PathId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    public PathId {
        if (value.length() > 64 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a path: " + value);
        }
    }

    public static PathId of(String text) {
        return new PathId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
