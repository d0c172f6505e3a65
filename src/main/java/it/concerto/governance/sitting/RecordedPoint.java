package it.concerto.governance.sitting;

import java.util.regex.Pattern;

/**
 * What of a sitting is recorded seat by seat: the presence, the vote on an item, a vote beside it.
 *
 * @param item number of the item; 0 for the presence, which comes before the first
 * @param motion {@link #ITEM_ITSELF}, {@link #ENFORCEABILITY}, or the number of an amendment
 */
public record RecordedPoint(int item, int motion) {

    static final int ITEM_ITSELF = -1;
    static final int ENFORCEABILITY = Tellers.ENFORCEABILITY;

    public static final RecordedPoint PRESENCE = ofItem(0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    static RecordedPoint ofItem(int item) {
        return new RecordedPoint(item, ITEM_ITSELF);
    }

    /** @param text {@code 2} for an item, {@code 2-1} for its first amendment, {@code 2-0} for its enforceability */
    public static RecordedPoint of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a point of a sitting: " + text);
        }
        var motion = parts.group(2) == null ? ITEM_ITSELF : Integer.parseInt(parts.group(2));
        return new RecordedPoint(Integer.parseInt(parts.group(1)), motion);
    }

    public boolean isPresence() {
        return item == PRESENCE.item;
    }

    boolean isItemItself() {
        return !isPresence() && motion == ITEM_ITSELF;
    }

    /** What kind of point it is, as messages call it. */
    String kind() {
        if (isPresence()) {
            return "presence";
        }
        if (isItemItself()) {
            return "vote";
        }
        return motion == ENFORCEABILITY ? "enforceability" : "amendment";
    }

    @Override
    public String toString() {
        return motion == ITEM_ITSELF ? String.valueOf(item) : item + "-" + motion;
    }
}
