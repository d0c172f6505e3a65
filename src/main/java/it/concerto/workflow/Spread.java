package it.concerto.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How durations lie, each as time that has passed, to the millisecond; between two of them a value is interpolated.
 *
 * @param ninth what nine of ten do not exceed
 */
public record Spread(Duration median, Duration ninth) {

    /** @return null if there was nothing to reckon with */
    static @Nullable Spread of(ResultSet row, String median, String ninth) throws SQLException {
        var middle = row.getDouble(median);
        return row.wasNull() ? null : new Spread(duration(middle), duration(row.getDouble(ninth)));
    }

    private static Duration duration(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }
}
