package it.concerto.organisation;

import java.time.LocalDate;

/**
 * A day that a term passes over, and why.
 *
 * @param name which {@link NationalHoliday}, why the office was closed, for whom the term stood still; else empty
 */
public record DayOff(LocalDate day, Kind kind, String name) {

    /** Why a day does not count. */
    public enum Kind {
        SATURDAY,
        SUNDAY,
        NATIONAL,
        PATRON,
        CLOSING,
        PAUSE
    }

    /** Reads what {@link #toString} has written. */
    public static DayOff of(String text) {
        var parts = text.split(" ", 3);
        return new DayOff(LocalDate.parse(parts[0]), Kind.valueOf(parts[1]), parts.length < 3 ? "" : parts[2]);
    }

    /** In one line, e.g. {@code 2026-06-02 NATIONAL REPUBLIC}. */
    @Override
    public String toString() {
        return (day + " " + kind + " " + name.replaceAll("\\s+", " ")).strip();
    }
}
