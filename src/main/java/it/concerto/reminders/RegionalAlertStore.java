package it.concerto.reminders;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts about the regional term that have been given. */
@Repository
class RegionalAlertStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegionalAlertStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether it had not been given before */
    boolean record(AmbitoCode ambito, PathId path, LocalDate deadline, int days) {
        var given = jdbc.sql(
                        "select count(*) from cz_regional_alert where path = :path and deadline = :deadline and days = :days")
                .param("path", path.value())
                .param("deadline", deadline)
                .param("days", days)
                .query(Integer.class)
                .single();
        if (given > 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into cz_regional_alert (path, deadline, days, ambito, at)
                        values (:path, :deadline, :days, :ambito, :at)
                        """)
                .param("path", path.value())
                .param("deadline", deadline)
                .param("days", days)
                .param("ambito", ambito.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return true;
    }
}
