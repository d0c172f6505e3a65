package it.concerto.path.web;

import it.concerto.path.Area;
import it.concerto.path.PlannedSession;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session of the calendar as it was typed.
 *
 * @param areas codes divided by blanks or commas
 * @param inferred set when a part of the date was inferred
 */
record SessionRow(
        @Nullable String number,
        @Nullable String type,
        @Nullable String date,
        @Nullable String from,
        @Nullable String to,
        @Nullable String municipality,
        @Nullable String venue,
        @Nullable String address,
        @Nullable String areas,
        @Nullable String focusGroups,
        @Nullable String subject,
        @Nullable String inferred) {

    static final SessionRow BLANK =
            new SessionRow(null, "TABLE", null, null, null, null, null, null, null, null, null, null);
    private static final String TICKED = "true";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static SessionRow of(PlannedSession session, int number) {
        return new SessionRow(
                String.valueOf(number),
                session.type().name(),
                DAY.format(session.date().earliest()),
                session.from() == null ? null : session.from().toString(),
                session.to() == null ? null : session.to().toString(),
                session.municipality(),
                session.venue(),
                session.address(),
                String.join(" ", session.areas()),
                String.valueOf(session.focusGroups()),
                session.subject(),
                session.inferred() ? TICKED : null);
    }

    public boolean treats(Area area) {
        return Typed.codes(areas).contains(area.code());
    }

    /** Codes of areas that the plan does not have, or has no more. */
    public List<String> strayAreas(List<Area> known) {
        var codes = known.stream().map(Area::code).toList();
        return Typed.codes(areas).stream().filter(code -> !codes.contains(code)).toList();
    }

    /** Number, kind and a place copied down do not make a session. */
    boolean isBlank() {
        return Stream.of(date, from, to, venue, areas, subject).allMatch(cell -> cell == null || cell.isBlank());
    }
}
