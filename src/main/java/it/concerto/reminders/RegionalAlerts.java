package it.concerto.reminders;

import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Watches the day by which the Region must have a path's proposal (T_PRPS, BR-65), and marks the path that lets it pass. */
@Component
class RegionalAlerts {

    /** Stands for "the day has passed" among the days left. */
    private static final int PASSED = 0;

    private final PlanningPaths paths;
    private final RegionalAlertStore store;
    private final Audience audience;
    private final ReminderSettings settings;
    private final ReminderWording wording;

    RegionalAlerts(
            PlanningPaths paths,
            RegionalAlertStore store,
            Audience audience,
            ReminderSettings settings,
            ReminderWording wording) {
        this.paths = paths;
        this.store = store;
        this.audience = audience;
        this.settings = settings;
        this.wording = wording;
    }

    /** Writes down the alerts of today and fills the bag with what president and head of the office are told. */
    void watch(AmbitoCode ambito, LocalDate today, MorningBag bag) {
        for (var path : paths.underWay(ambito)) {
            paths.regionalDeadline(path).ifPresent(deadline -> watch(ambito, path, deadline, today, bag));
        }
    }

    private void watch(AmbitoCode ambito, PathId path, LocalDate deadline, LocalDate today, MorningBag bag) {
        var left = ChronoUnit.DAYS.between(today, deadline);
        reached(left).filter(days -> store.record(ambito, path, deadline, days)).forEach(days -> {
            if (days == PASSED) {
                paths.miss(path);
            }
            var situation = days == PASSED ? wording.of("regional.passed") : wording.of("regional.left", left);
            var notice = new Notice(
                    path.value(),
                    wording.of("regional.what"),
                    null,
                    deadline,
                    situation,
                    false,
                    null,
                    "/percorsi/" + path.value());
            for (var role : List.of(Role.PRES, Role.UDPRESP)) {
                audience.holding(ambito, role).forEach(person -> bag.add(person, notice));
            }
        });
    }

    /** Of several alerts that have come only the last: what it says is still true. */
    private Stream<Integer> reached(long left) {
        return left < 0
                ? Stream.of(PASSED)
                : settings.regional().stream()
                        .filter(days -> left <= days)
                        .sorted()
                        .limit(1);
    }
}
