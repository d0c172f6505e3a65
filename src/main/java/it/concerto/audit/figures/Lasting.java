package it.concerto.audit.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A duration as people say it: in its largest unit, to a tenth.
 *
 * @param unit {@code days}, {@code hours}, {@code minutes} or {@code seconds}; a day has twenty-four hours
 */
public record Lasting(String unit, BigDecimal value) {

    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);

    public static Lasting of(Duration duration) {
        var millis = BigDecimal.valueOf(duration.toMillis());
        var size = millis.abs();
        if (size.compareTo(DAY) >= 0) {
            return in("days", millis, DAY);
        }
        if (size.compareTo(HOUR) >= 0) {
            return in("hours", millis, HOUR);
        }
        return size.compareTo(MINUTE) >= 0 ? in("minutes", millis, MINUTE) : in("seconds", millis, SECOND);
    }

    static Lasting inDays(Duration duration) {
        return in("days", BigDecimal.valueOf(duration.toMillis()), DAY);
    }

    private static Lasting in(String unit, BigDecimal millis, BigDecimal one) {
        return new Lasting(unit, millis.divide(one, 1, RoundingMode.HALF_UP));
    }
}
