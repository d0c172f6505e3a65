package it.concerto.organisation;

import java.util.regex.Pattern;

/**
 * A length of time as acts and rules write it: {@code 5wd} is five working days, {@code 15cd} fifteen calendar days.
 * What cannot wait for the next day has a term in hours: {@code 2h}, counted by the clock.
 *
 * @param days zero or more; hours, if that is the unit
 */
public record Term(int days, Unit unit) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})(wd|cd|h)");

    /** What is counted. */
    public enum Unit {
        WORKING,
        CALENDAR,
        HOURS
    }

    public static Term of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a term such as 5wd or 15cd: " + text);
        }
        var unit =
                switch (parts.group(2)) {
                    case "wd" -> Unit.WORKING;
                    case "cd" -> Unit.CALENDAR;
                    default -> Unit.HOURS;
                };
        return new Term(Integer.parseInt(parts.group(1)), unit);
    }

    /** The same, if it is counted in days, from one day to another. */
    public Term inDays() {
        if (unit == Unit.HOURS) {
            throw new IllegalArgumentException("No term in days such as 5wd or 15cd: " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return days
                + switch (unit) {
                    case WORKING -> "wd";
                    case CALENDAR -> "cd";
                    case HOURS -> "h";
                };
    }
}
