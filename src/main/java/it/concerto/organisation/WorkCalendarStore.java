package it.concerto.organisation;

import it.concerto.organisation.CalendarChange.Close;
import it.concerto.organisation.WorkCalendars.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what Ambiti change of their calendars. */
@Repository
class WorkCalendarStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkCalendarStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a change says in the log. */
    record Entry(String what, String subject, String before, String after) {}

    /** By the patron day of whoever is capofila; without one, by the day given at the registration. */
    WorkCalendar read(AmbitoCode ambito) {
        var closings = jdbc.sql("select * from cz_closing where ambito = ? order by first_day, id")
                .param(ambito.value())
                .query((row, number) -> new Closing(
                        row.getLong("id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason")))
                .list();
        return jdbc.sql(
                        """
                        select a.saturday_moves, coalesce(p.month_number, a.patron_month) as month_number,
                            coalesce(p.day_number, a.patron_day) as day_number
                        from cz_ambito a
                        left join cz_membership m on m.ambito = a.code and m.is_lead and m.valid_from <= :today
                            and (m.valid_to is null or m.valid_to >= :today)
                        left join cz_patron_day p on p.ambito = a.code and p.istat = m.istat
                        where a.code = :ambito
                        """)
                .param("ambito", ambito.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new WorkCalendar(
                        MonthDay.of(row.getInt("month_number"), row.getInt("day_number")),
                        row.getBoolean("saturday_moves"),
                        closings))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No Ambito " + ambito));
    }

    Map<IstatCode, MonthDay> patronDays(AmbitoCode ambito) {
        var days = new HashMap<IstatCode, MonthDay>();
        jdbc.sql("select istat, month_number, day_number from cz_patron_day where ambito = ?")
                .param(ambito.value())
                .query(row -> {
                    days.put(IstatCode.of(row.getString(1)), MonthDay.of(row.getInt(2), row.getInt(3)));
                });
        return days;
    }

    /** Holds the Ambito until the transaction ends, so that changes follow each other. */
    void lock(AmbitoCode ambito) {
        jdbc.sql("select code from cz_ambito where code = ? for update")
                .param(ambito.value())
                .query(String.class)
                .optional();
    }

    /** The day of an Ambito that has no capofila. */
    void setOwnDay(AmbitoCode ambito, MonthDay day) {
        jdbc.sql("update cz_ambito set patron_month = ?, patron_day = ? where code = ?")
                .params(day.getMonthValue(), day.getDayOfMonth(), ambito.value())
                .update();
    }

    void setPatronDay(AmbitoCode ambito, IstatCode municipality, MonthDay day) {
        jdbc.sql("delete from cz_patron_day where ambito = ? and istat = ?")
                .params(ambito.value(), municipality.value())
                .update();
        jdbc.sql("insert into cz_patron_day (ambito, istat, month_number, day_number) values (?, ?, ?, ?)")
                .params(ambito.value(), municipality.value(), day.getMonthValue(), day.getDayOfMonth())
                .update();
    }

    void setSaturdays(AmbitoCode ambito, boolean move) {
        jdbc.sql("update cz_ambito set saturday_moves = ? where code = ?")
                .params(move, ambito.value())
                .update();
    }

    void close(AmbitoCode ambito, Close close) {
        jdbc.sql("insert into cz_closing (ambito, first_day, last_day, reason) values (?, ?, ?, ?)")
                .params(ambito.value(), close.first(), close.last(), close.reason())
                .update();
    }

    void reopen(AmbitoCode ambito, long number) {
        jdbc.sql("delete from cz_closing where ambito = ? and id = ?")
                .params(ambito.value(), number)
                .update();
    }

    void log(AmbitoCode ambito, Entry entry, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into cz_calendar_change (ambito, what, subject, before_value, after_value, person, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ambito.value(),
                        entry.what(),
                        entry.subject(),
                        entry.before(),
                        entry.after(),
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Change> history(AmbitoCode ambito) {
        return jdbc.sql("select * from cz_calendar_change where ambito = ? order by id desc")
                .param(ambito.value())
                .query((row, number) -> new Change(
                        row.getString("what"),
                        row.getString("subject"),
                        row.getString("before_value"),
                        row.getString("after_value"),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
