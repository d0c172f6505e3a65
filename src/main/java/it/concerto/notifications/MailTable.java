package it.concerto.notifications;

import it.concerto.database.LastWrites;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Cover;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The mails in {@code cz_mail}. */
@Repository
class MailTable {

    private final JdbcClient jdbc;
    private final LastWrites writes;

    MailTable(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    private StatementSpec sql(String sql) {
        writes.sendTo("cz_mail");
        return jdbc.sql(sql);
    }

    boolean has(String path, String event, MailCode code, String email) {
        return sql("select count(*) from cz_mail where path = ? and event = ? and code = ? and recipient_email = ?")
                        .params(path, event, code.name(), email)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Set<String> addresses(String path, String event, MailCode code) {
        return sql("select recipient_email from cz_mail where path = ? and event = ? and code = ?")
                .params(path, event, code.name())
                .query(String.class)
                .set();
    }

    List<Mail> find(String path, String event, MailCode code) {
        return sql("select * from cz_mail where path = ? and event = ? and code = ?")
                .params(path, event, code.name())
                .query(MailTable::mail)
                .list();
    }

    /** Unless its recipient has the mail of the code for the event. */
    void insert(Mail mail, String event) {
        writes.add(
                """
                insert into cz_mail (id, ambito, path, event, code, recipient_name, recipient_email, message_id, subject,
                    body_text, body_html, invitation, status, attempts, next_attempt_at, written_at, person)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?
                where not exists (select 1 from cz_mail where path = ? and event = ? and code = ? and recipient_email = ?)
                """,
                mail.id(),
                mail.ambito().value(),
                mail.path(),
                event,
                mail.code().name(),
                mail.recipient().name(),
                mail.recipient().email(),
                mail.messageId(),
                mail.body().subject(),
                mail.body().text(),
                mail.body().html(),
                mail.body().invitation(),
                mail.delivery().status().name(),
                utc(mail.delivery().nextAttempt()),
                utc(mail.written()),
                mail.person(),
                mail.path(),
                event,
                mail.code().name(),
                mail.recipient().email());
    }

    boolean isListed(Letter letter, String about) {
        return sql("select count(*) from cz_mail_about where about = ? and path = ? and event = ? and code = ?")
                        .params(
                                about,
                                letter.path(),
                                letter.event(),
                                letter.code().name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void list(Letter letter, String about) {
        sql("insert into cz_mail_about (about, path, event, code, ambito) values (?, ?, ?, ?, ?)")
                .params(
                        about,
                        letter.path(),
                        letter.event(),
                        letter.code().name(),
                        letter.ambito().value())
                .update();
    }

    /** Locks a failed mail of a path that belongs to no failed delivery yet, until the transaction ends; others need no task. */
    Optional<Mail> claimFailed() {
        return sql("""
                        select * from cz_mail where failed_delivery is null and status = 'FAILED' and path <> ''
                        order by id fetch first 1 row only for update skip locked
                        """)
                .query(MailTable::mail)
                .optional();
    }

    /** The mails of a failed delivery that have not left since, the oldest first. */
    List<Mail> failed(String delivery) {
        return sql("select * from cz_mail where failed_delivery = ? and status = 'FAILED' order by written_at, id")
                .param(delivery)
                .query(MailTable::mail)
                .list();
    }

    /** What happened, as the letter of the mail named it. */
    String event(String id) {
        return sql("select event from cz_mail where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The mails of a path. */
    List<Mail> of(String path) {
        return sql("select * from cz_mail where path = ?")
                .param(path)
                .query(MailTable::mail)
                .list();
    }

    /** Those whose event begins with these letters, digits and hyphens. */
    List<Mail> about(String path, String event) {
        return sql("select * from cz_mail where path = ? and event like ?")
                .params(path, event + "%")
                .query(MailTable::mail)
                .list();
    }

    /** Lets its recipient be known no more, at once or, if it still has to leave, afterwards. */
    void forget(Mail mail, Mail.Body left) {
        sql("""
                        update cz_mail set subject = :subject, body_text = :text, body_html = :html, invitation = :invitation,
                            forgotten = true where id = :id
                        """)
                .param("subject", left.subject())
                .param("text", left.text())
                .param("html", left.html())
                .param("invitation", left.invitation())
                .param("id", mail.id())
                .update();
        forgetRecipient(mail.id());
    }

    /** The row says whether it has left: it may have done so since it was read. */
    private void forgetRecipient(String id) {
        sql("""
                        update cz_mail set body_text = replace(body_text, recipient_email, :cover),
                            body_html = replace(body_html, recipient_email, :cover),
                            invitation = replace(invitation, recipient_email, :cover), recipient_email = :nobody
                        where id = :id and forgotten and status <> 'QUEUED' and recipient_email <> :nobody
                        """)
                .param("cover", Cover.SIGN)
                .param("nobody", nobody(id))
                .param("id", id)
                .update();
    }

    /** One of its own for each mail: a recipient gets a letter once. */
    private static String nobody(String mail) {
        return Cover.SIGN + " " + mail;
    }

    /** What is to be forgotten is, once the mail waits no more. */
    void update(String id, Mail.Delivery delivery) {
        var problem = delivery.problem();
        sql("""
                        update cz_mail set status = :status, attempts = :attempts, problem = :problem,
                            next_attempt_at = :next, sent_at = :sent, failed_delivery = null
                        where id = :id
                        """)
                .param("status", delivery.status().name())
                .param("attempts", delivery.attempts())
                .param("problem", problem == null ? null : problem.name())
                .param("next", utc(delivery.nextAttempt()))
                .param("sent", utc(delivery.sent()))
                .param("id", id)
                .update();
        forgetRecipient(id);
    }

    Optional<Mail> find(String id) {
        return sql("select * from cz_mail where id = ?")
                .param(id)
                .query(MailTable::mail)
                .optional();
    }

    static Mail mail(ResultSet row, int number) throws SQLException {
        var problem = row.getString("problem");
        return new Mail(
                row.getString("id"),
                MailCode.valueOf(row.getString("code")),
                AmbitoCode.of(row.getString("ambito")),
                row.getString("path"),
                new Recipient(row.getString("recipient_name"), row.getString("recipient_email")),
                row.getString("message_id"),
                new Mail.Body(
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"),
                        row.getString("invitation")),
                new Mail.Delivery(
                        Mail.Status.valueOf(row.getString("status")),
                        row.getInt("attempts"),
                        problem == null ? null : Mail.Problem.valueOf(problem),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("sent_at", OffsetDateTime.class))),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("person"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
