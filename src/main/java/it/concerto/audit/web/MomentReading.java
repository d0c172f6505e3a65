package it.concerto.audit.web;

import it.concerto.path.ItalianHour;
import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads the instant at which somebody wants to see a path. */
final class MomentReading {

    private static final String DAY = "giorno";
    private static final String HOUR = "ora";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final TypedFields fields;
    private final Instant begun;
    private final Instant now;

    /** @param begun when the path began */
    MomentReading(TypedFields fields, Instant begun, Instant now) {
        this.fields = fields;
        this.begun = begun;
        this.now = now;
    }

    /** The last of the minute that was typed, or now if that is earlier and no hour was; null if something is to be corrected. */
    @Nullable Instant instant() {
        var day = fields.day(DAY, fields.today());
        var hour = hour();
        if (day == null || hour == null) {
            return null;
        }
        var minute = day.atTime(hour).atZone(Rome.ZONE).toInstant();
        if (minute.isBefore(begun.truncatedTo(ChronoUnit.MINUTES))) {
            return fields.wrong(DAY, "audit.moment.problem.before");
        }
        if (minute.isAfter(now)) {
            return day.equals(fields.today()) && fields.text(HOUR).isEmpty()
                    ? now
                    : fields.wrong(DAY, "audit.moment.problem.future");
        }
        return minute.plus(1, ChronoUnit.MINUTES).minus(1, ChronoUnit.MICROS);
    }

    /** The end of the day without one. */
    private @Nullable LocalTime hour() {
        var typed = fields.text(HOUR);
        return typed.isEmpty()
                ? END_OF_DAY
                : ItalianHour.of(typed).orElseGet(() -> fields.wrong(HOUR, "audit.moment.problem.ora"));
    }
}
