package it.concerto.search;

import java.util.Comparator;

/** Where something stands among what was found of its kind. */
record Place(long score, String id) {

    /** The best first. */
    static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::score).reversed().thenComparing(Place::id);

    /** What {@link #toString} has written; whatever else it is, it is the beginning. */
    static Place of(String text) {
        var dot = text.indexOf('.');
        return text.matches("\\d{1,9}\\..{1,80}")
                ? new Place(Long.parseLong(text.substring(0, dot)), text.substring(dot + 1))
                : new Place(Integer.MAX_VALUE, "");
    }

    @Override
    public String toString() {
        return score + "." + id;
    }
}
