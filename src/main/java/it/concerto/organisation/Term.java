package it.concerto.organisation;

import java.util.regex.Pattern;

/**
 * A length of time as acts and rules write it: {@code 5wd} is five working days, {@code 15cd} fifteen calendar days.
 *
 * @param days zero or more
 */
public record Term(int days, Unit unit) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})(wd|cd)");

    /** What is counted. */
    public enum Unit {
        WORKING,
        CALENDAR
    }

    public static Term of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a term such as 5wd or 15cd: " + text);
        }
        return new Term(Integer.parseInt(parts.group(1)), parts.group(2).equals("wd") ? Unit.WORKING : Unit.CALENDAR);
    }

    @Override
    public String toString() {
        return days + (unit == Unit.WORKING ? "wd" : "cd");
    }
}
