package it.concerto.workflow;

import it.concerto.database.ReadOnce;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days of the past that are entered late: allowed with a reason, told among the deeds and marked for ever (BR-75, X7). */
@Service
public class LateEntries {

    /** What is done may be written down this long: the longest term that a task leaves for it (X1.6, G5). */
    private static final Term IN_TIME = Term.of("5wd");

    private final Deeds deeds;
    private final WorkingDays days;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadOnce<Asked, Optional<String>> reasons = new ReadOnce<>();

    LateEntries(Deeds deeds, WorkingDays days, JdbcClient jdbc, Clock clock) {
        this.deeds = deeds;
        this.days = days;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a day that the answer to a task names, in the transaction that completes it.
     *
     * @throws RuleBroken if it is late and has no reason
     */
    public void take(TaskInHand task, EnteredDay entered) throws RuleBroken {
        if (!isLate(task.ambito(), entered)) {
            return;
        }
        var reason = entered.reason();
        if (reason == null || reason.isBlank()) {
            throw new RuleBroken("BR-75", entered.field(), "path.late.reasonMissing");
        }
        var day = entered.day().toString();
        var deed = new Deed(entered.what(), entered.subject(), "", day, reason, null);
        deeds.record(task.ambito(), task.path(), deed, task.person().username());
        reasons.forget();
    }

    private boolean isLate(AmbitoCode ambito, EnteredDay entered) {
        var lastInTime = entered.announced() ? entered.day() : days.end(ambito, entered.day(), IN_TIME);
        return lastInTime.isBefore(LocalDate.now(clock));
    }

    /** Why a day was entered late; empty if it was in time. */
    @Transactional(readOnly = true)
    public Optional<String> reason(String path, String what, String subject, LocalDate day) {
        var asked = new Asked(path, what, subject, day.toString());
        return reasons.get(asked, () -> read(asked));
    }

    private record Asked(String path, String what, String subject, String day) {}

    private Optional<String> read(Asked asked) {
        return jdbc.sql(
                        """
                        select reason from cz_path_deed where path = ? and action = ? and subject = ? and after_value = ?
                        order by at desc fetch first 1 rows only
                        """)
                .params(asked.path(), asked.what(), asked.subject(), asked.day())
                .query(String.class)
                .optional();
    }
}
