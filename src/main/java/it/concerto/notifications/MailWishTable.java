package it.concerto.notifications;

import it.concerto.database.ReadOnce;
import it.concerto.identity.GroupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes in {@code cz_mail_hours} and {@code cz_mail_choice}; both have rows of whoever has ever said how they want to be told. */
@Repository
class MailWishTable {

    private final JdbcClient jdbc;
    private final ReadOnce<MailKind, Set<String>> silent = new ReadOnce<>();

    MailWishTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MailWishes of(String person) {
        return of(Set.of(person)).getOrDefault(person, MailWishes.USUAL);
    }

    /** By username, in one statement; whoever has wished nothing is missing. */
    Map<String, MailWishes> of(Collection<String> people) {
        var wishes = new HashMap<String, MailWishes>();
        if (!people.isEmpty()) {
            jdbc.sql(
                            """
                            select h.person, h.summary_at, h.quiet_from, h.quiet_until, c.kind, c.choice
                            from cz_mail_hours h left join cz_mail_choice c on c.person = h.person where h.person in (:people)
                            """)
                    .param("people", people)
                    .query(row -> {
                        read(row, wishes);
                    });
        }
        return wishes;
    }

    private static void read(ResultSet row, Map<String, MailWishes> wishes) throws SQLException {
        var quiet = new QuietHours(
                row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class));
        var fresh = new MailWishes(new EnumMap<>(MailKind.class), row.getObject("summary_at", LocalTime.class), quiet);
        var theirs = wishes.computeIfAbsent(row.getString("person"), person -> fresh);
        var kind = row.getString("kind");
        if (kind != null) {
            theirs.choices().put(MailKind.valueOf(kind), MailChoice.valueOf(row.getString("choice")));
        }
    }

    /** Usernames of those who want no mail of the kind. */
    Set<String> silent(MailKind kind) {
        return silent.get(kind, () -> jdbc.sql("select person from cz_mail_choice where kind = ? and choice = ?")
                .params(kind.name(), MailChoice.NEVER.name())
                .query(String.class)
                .set());
    }

    void keep(String person, MailWishes wishes) {
        forget(person);
        var quiet = wishes.quiet();
        jdbc.sql(
                        """
                        insert into cz_mail_hours (person, ambito, summary_at, quiet_from, quiet_until) values (?, ?, ?, ?, ?)
                        """)
                .params(person, GroupId.INSTALLATION.value(), wishes.summaryAt(), quiet.from(), quiet.until())
                .update();
        wishes.choices().forEach((kind, choice) -> jdbc.sql(
                        "insert into cz_mail_choice (person, kind, ambito, choice) values (?, ?, ?, ?)")
                .params(person, kind.name(), GroupId.INSTALLATION.value(), choice.name())
                .update());
    }

    private void forget(String person) {
        jdbc.sql("delete from cz_mail_choice where person = ?").param(person).update();
        jdbc.sql("delete from cz_mail_hours where person = ?").param(person).update();
        silent.forget();
    }
}
