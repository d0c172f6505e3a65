package it.concerto.path;

import static it.concerto.testing.Configurations.session;

import it.concerto.path.Finding.Severity;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.testing.Configurations;
import java.time.LocalDate;
import java.util.List;

/** What the rules say of real and of small calendars, long before their first day. */
final class Reviews {

    private Reviews() {}

    static final LocalDate BEFORE = LocalDate.parse("2017-01-01");

    static List<Finding> open(PlannedSession... sessions) {
        return CalendarReview.of(Configurations.with(Access.OPEN, null, List.of(sessions)), BEFORE)
                .findings();
    }

    static List<Finding> review(NewPath path) {
        return CalendarReview.of(path.configuration(), BEFORE).findings();
    }

    static Finding finding(String rule, Severity severity, String key, Integer session, Object... arguments) {
        return new Finding(rule, severity, "path.finding." + key, List.of(arguments), session);
    }
}
