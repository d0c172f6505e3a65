package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkCalendar;
import it.concerto.organisation.WorkingDays;
import it.concerto.workflow.engine.Recount;
import it.concerto.workflow.engine.Recount.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons the open tasks of an Ambito again when its calendar has changed: one transaction a path. What was asked for is kept
 * until it has been done twice, so that nothing is lost with a stop, nor what a machine that did not know of the change yet has
 * reckoned meanwhile.
 */
@Service
public class Recounts {

    private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);
    private static final Duration ALL_KNOW = WorkingDays.SOON.multipliedBy(2);
    private static final int ATTEMPTS = 3;

    private final Recount recount;
    private final WorkingDays days;
    private final EngineSession session;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recounts(Recount recount, WorkingDays days, EngineSession session, JdbcClient jdbc, Clock clock) {
        this.recount = recount;
        this.days = days;
        this.session = session;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What would move by another calendar, the earliest first. */
    public List<MovedDue> preview(AmbitoCode ambito, WorkCalendar calendar) {
        try {
            session.inside(ambito, () -> recount.remember(ambito, days.calendar(ambito)));
        } catch (DuplicateKeyException remembered) {
            // whoever looks for the first time at the same moment has written the same down
            LOG.debug("The due dates of {} were remembered twice at once", ambito, remembered);
        }
        return recount.moved(ambito, calendar);
    }

    /** How many open tasks the Ambito has, those that would not move too. */
    @Transactional(readOnly = true)
    public int openTasks(AmbitoCode ambito) {
        return jdbc.sql("select count(distinct task) from cz_inbox where ambito = ?")
                .param(ambito.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Asks for it, in the transaction that changes the calendar, before it is changed.
     *
     * @param reason told beside each date that moves
     * @param by username
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(AmbitoCode ambito, String reason, String by) {
        session.inside(ambito, () -> recount.remember(ambito, days.calendar(ambito)));
        jdbc.sql("insert into cz_recount (ambito, reason, person, at) values (?, ?, ?, ?)")
                .params(ambito.value(), reason, by, OffsetDateTime.now(clock))
                .update();
    }

    /** Does what was asked for, path by path; what others hold up is tried again with the next round. */
    public int now(AmbitoCode ambito) {
        return asked("where ambito = ? order by id desc", ambito.value()).stream()
                .findFirst()
                .map(this::sweep)
                .map(Swept::moved)
                .orElse(0);
    }

    /** Does again what was asked for a while ago, for those who did not know of it then. */
    void goOn() {
        var settled = OffsetDateTime.now(clock).minus(ALL_KNOW);
        for (var asked : asked("where at < ? order by id", settled)) {
            if (sweep(asked).all()) {
                jdbc.sql("delete from cz_recount where id = ?")
                        .param(asked.id())
                        .update();
            }
        }
    }

    /**
     * How a round went.
     *
     * @param moved how many due dates
     * @param all whether nobody has held up a path
     */
    private record Swept(int moved, boolean all) {}

    private Swept sweep(Asked asked) {
        var calendar = days.calendar(asked.ambito());
        var paths = recount.moved(asked.ambito(), calendar).stream()
                .map(MovedDue::path)
                .distinct()
                .toList();
        var moved = paths.stream().map(path -> sweep(asked, path, calendar)).toList();
        return new Swept(
                moved.stream().mapToInt(each -> each.orElse(0)).sum(),
                moved.stream().allMatch(OptionalInt::isPresent));
    }

    /** Empty if others have held it up each time. */
    private OptionalInt sweep(Asked asked, String path, WorkCalendar calendar) {
        for (int attempt = 1; ; attempt++) {
            try {
                return OptionalInt.of(session.inside(asked.ambito(), () -> recount.apply(asked, path, calendar)));
            } catch (OptimisticLockingException raced) {
                if (attempt == ATTEMPTS) {
                    LOG.warn("The due dates of {} could not be reckoned again; the next round tries it", path, raced);
                    return OptionalInt.empty();
                }
            }
        }
    }

    private List<Asked> asked(String which, Object value) {
        return jdbc.sql("select id, ambito, reason, person from cz_recount " + which)
                .param(value)
                .query((row, number) -> new Asked(
                        row.getLong("id"),
                        AmbitoCode.of(row.getString("ambito")),
                        row.getString("reason"),
                        row.getString("person")))
                .list();
    }
}
