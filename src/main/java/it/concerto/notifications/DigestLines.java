package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
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
        var link = letter.content().getOrDefault("link", "/percorsi/" + letter.path());
        jdbc.sql(
                        """
                        insert into cz_digest_line (id, person, ambito, path, words, link, written_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        person,
                        letter.ambito().value(),
                        letter.path(),
                        words.substring(0, Math.min(LONGEST, words.length())),
                        link,
                        Rome.column(clock.instant()),
                        Rome.column(next(letter.ambito(), at, today().minusDays(1))))
                .update();
    }

    /** Those with a summary due, and nobody else: whoever has nothing to hear costs nothing. */
    List<DigestReader> due() {
        return jdbc.sql("select distinct person, ambito from cz_digest_line where due_at <= ? order by person, ambito")
                .param(Rome.column(clock.instant()))
                .query((row, number) -> new DigestReader(row.getString(1), AmbitoCode.of(row.getString(2))))
                .list();
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

    /** The summary has another hour now. */
    void reconsider(String person, LocalTime at) {
        jdbc
                .sql("select distinct ambito from cz_digest_line where person = ?")
                .param(person)
                .query(String.class)
                .list()
                .stream()
                .map(ambito -> new DigestReader(person, AmbitoCode.of(ambito)))
                .forEach(reader -> move(reader, next(reader.ambito(), at, today().minusDays(1))));
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

    LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant instant) {
        return Rome.local(instant).toLocalDate();
    }
}
