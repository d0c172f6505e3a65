package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for somebody's next summary, in {@code cz_digest_line}, and the days on which they had one. */
@Repository
class DigestLines {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Clock clock;

    DigestLines(JdbcClient jdbc, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** @param at hour of the person's summary; of the next working day of the Ambito if today's has passed */
    void add(String person, Letter letter, String words, LocalTime at) {
        add(person, letter, words, null, next(letter.ambito(), at, today().minusDays(1)));
    }

    /**
     * Adds what is true today alone.
     *
     * @param at hour of the person's summary; if it has passed, today's is written as soon as somebody looks
     * @param occasion without which it is true no more, or null if there is none
     */
    void addForToday(String person, Letter letter, String words, LocalTime at, @Nullable Occasion occasion) {
        add(person, letter, words, occasion, todayOrNow(at));
    }

    private void add(String person, Letter letter, String words, @Nullable Occasion occasion, Instant due) {
        var link = letter.content().getOrDefault("link", "/percorsi/" + letter.path());
        jdbc.sql(
                        """
                        insert into cz_digest_line (id, person, ambito, path, words, link, task, task_due, task_to_do,
                            written_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        UUID.randomUUID().toString(),
                        person,
                        letter.ambito().value(),
                        letter.path(),
                        words.substring(0, Math.min(LONGEST, words.length())),
                        link,
                        occasion == null ? null : occasion.task(),
                        occasion == null ? null : Rome.column(occasion.due()),
                        occasion != null && occasion.toDo(),
                        Rome.column(clock.instant()),
                        Rome.column(due)))
                .update();
    }

    /** Those with a summary due, and nobody else: whoever has nothing to hear costs nothing. */
    List<DigestReader> due() {
        return jdbc.sql("select distinct person, ambito from cz_digest_line where due_at <= ? order by person, ambito")
                .param(Rome.column(clock.instant()))
                .query((row, number) -> new DigestReader(row.getString(1), AmbitoCode.of(row.getString(2))))
                .list();
    }

    /** Forgets what was true when it was written and is not any more: its task is done, due on another day, or a colleague does it. */
    void dropUntrue() {
        jdbc.sql(
                        """
                        delete from cz_digest_line where due_at <= ? and task is not null and not exists (
                            select 1 from cz_inbox i where i.task = cz_digest_line.task and i.due = cz_digest_line.task_due
                                and (not task_to_do or i.assignee is null or i.assignee = cz_digest_line.person))
                        """)
                .param(Rome.column(clock.instant()))
                .update();
    }

    /** Of these people, those who have had today's summary of the Ambito. */
    Set<String> written(AmbitoCode ambito, Collection<String> people) {
        return people.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select person from cz_digest_day where person in (:people) and ambito = :ambito and written_on = :today")
                        .param("people", people)
                        .param("ambito", ambito.value())
                        .param("today", today())
                        .query(String.class)
                        .set();
    }

    /** Takes today's summary until the transaction ends; of several nodes one gets it, and on a day only once. */
    boolean takeDay(DigestReader reader) {
        var moved = jdbc.sql(
                        "update cz_digest_day set written_on = :today where person = :person and ambito = :ambito and written_on < :today")
                .param("today", today())
                .param("person", reader.person())
                .param("ambito", reader.ambito().value())
                .update();
        return moved > 0
                || jdbc.sql(
                                        """
                                        insert into cz_digest_day (person, ambito, written_on) select :person, :ambito, cast(:today as date)
                                        where not exists (select 1 from cz_digest_day where person = :person and ambito = :ambito)
                                        """)
                                .param("today", today())
                                .param("person", reader.person())
                                .param("ambito", reader.ambito().value())
                                .update()
                        > 0;
    }

    /** What is due is handed over and waits no more. */
    List<DigestLine> drain(DigestReader reader) {
        var lines = jdbc.sql(
                        """
                        select id, path, words, link from cz_digest_line
                        where person = ? and ambito = ? and due_at <= ? order by written_at, id
                        """)
                .params(reader.person(), reader.ambito().value(), Rome.column(clock.instant()))
                .query(DigestLine.class)
                .list();
        if (!lines.isEmpty()) {
            jdbc.sql("delete from cz_digest_line where id in (:ids)")
                    .param("ids", lines.stream().map(DigestLine::id).toList())
                    .update();
        }
        return lines;
    }

    /** What has come due after today's summary waits for the next. */
    void postpone(DigestReader reader, LocalTime at) {
        move(reader, next(reader.ambito(), at, today()));
    }

    /** The summary has another hour now; one that was to come today comes today, even if that hour has passed. */
    void reconsider(String person, LocalTime at) {
        var waiting = new HashMap<AmbitoCode, Instant>();
        jdbc.sql("select ambito, min(due_at) as due from cz_digest_line where person = ? group by ambito")
                .param(person)
                .query(row -> {
                    waiting.put(
                            AmbitoCode.of(row.getString("ambito")),
                            row.getObject("due", OffsetDateTime.class).toInstant());
                });
        waiting.forEach((ambito, due) -> move(
                new DigestReader(person, ambito),
                day(due).isAfter(today()) ? next(ambito, at, today().minusDays(1)) : todayOrNow(at)));
    }

    private void move(DigestReader reader, Instant due) {
        jdbc.sql("update cz_digest_line set due_at = ? where person = ? and ambito = ?")
                .params(Rome.column(due), reader.person(), reader.ambito().value())
                .update();
    }

    /** The next moment after now, and after the day, at which the clocks show the time on a working day of the Ambito. */
    private Instant next(AmbitoCode ambito, LocalTime at, LocalDate after) {
        var next = Rome.next(clock.instant(), at);
        while (!day(next).isAfter(after) || !days.isWorkingDay(ambito, day(next))) {
            next = Rome.next(next, at);
        }
        return next;
    }

    private Instant todayOrNow(LocalTime at) {
        var next = Rome.next(clock.instant(), at);
        return day(next).equals(today()) ? next : clock.instant();
    }

    LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant instant) {
        return Rome.local(instant).toLocalDate();
    }
}
