package it.concerto.notifications;

import it.concerto.notifications.Mailing.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails in {@code cz_mail} as lists show them: one line for what went to several, without what they say. */
@Repository
class MailingTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Newest first. Each mailing is found by its copy with the lowest address, which the unique key tells without reading the
     * others, so a page costs what it shows.
     *
     * @param path only of this path, or speaking of it among others
     */
    List<Mailing> newest(Collection<String> ambiti, @Nullable String path, int offset, int size) {
        var lines = new LinkedHashMap<String, Mailing>();
        jdbc.sql(
                        """
                        select head.id as mailing, head.subject, head.written_at, m.id, m.code, m.recipient_name,
                            m.status, m.problem, m.next_attempt_at
                        from (select h.id, h.path, h.event, h.code, h.subject, h.written_at from cz_mail h
                              where h.ambito in (:ambiti) and (:everyPath or h.path = :path or exists (
                                      select 1 from cz_mail_about a where a.about = :path and a.path = h.path
                                      and a.event = h.event and a.code = h.code))
                                  and not exists (select 1 from cz_mail o where o.path = h.path and o.event = h.event
                                      and o.code = h.code and o.recipient_email < h.recipient_email)
                              order by h.written_at desc, h.id offset :offset rows fetch next :size rows only) head
                        join cz_mail m on m.path = head.path and m.event = head.event and m.code = head.code
                        order by head.written_at desc, head.id, m.recipient_name, m.id
                        """)
                .param("ambiti", ambiti)
                .param("everyPath", path == null)
                .param("path", path == null ? "" : path)
                .param("offset", offset)
                .param("size", size)
                .query(row -> {
                    mailing(lines, row).copies().add(copy(row));
                });
        return List.copyOf(lines.values());
    }

    private static Mailing mailing(LinkedHashMap<String, Mailing> lines, ResultSet row) throws SQLException {
        var fresh = new Mailing(
                MailCode.valueOf(row.getString("code")), row.getString("subject"), written(row), new ArrayList<>());
        return lines.computeIfAbsent(row.getString("mailing"), key -> fresh);
    }

    private Copy copy(ResultSet row) throws SQLException {
        var problem = row.getString("problem");
        var standing = MailStanding.of(
                Mail.Status.valueOf(row.getString("status")),
                problem != null,
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                clock.instant());
        return new Copy(
                row.getString("id"),
                row.getString("recipient_name"),
                standing,
                problem == null ? null : Mail.Problem.valueOf(problem));
    }

    private static Instant written(ResultSet row) throws SQLException {
        return row.getObject("written_at", OffsetDateTime.class).toInstant();
    }
}
