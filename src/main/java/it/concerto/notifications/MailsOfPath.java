package it.concerto.notifications;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.ClearText;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All mails that speak of a path, one after the other, however many there are. */
@Service
public class MailsOfPath {

    private static final int ROWS_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final ClearText clearText;

    MailsOfPath(JdbcClient jdbc, ClearText clearText) {
        this.jdbc = jdbc;
        this.clearText = clearText;
    }

    /**
     * Hands over each mail as {@link Mails#find} shows it, the oldest first; none if the person does not read the history of the
     * Ambito.
     *
     * @param until the first instant that is not asked for
     */
    @Transactional(readOnly = true)
    public void read(Person person, AmbitoCode ambito, String path, Instant until, Consumer<Mail> mails) {
        if (!Permissions.reads(person, ambito, Matter.HISTORY)) {
            return;
        }
        var clear = clearText.isFor(person, ambito, path);
        jdbc.sql(
                        """
                        select * from (
                          select m.* from cz_mail m where m.path = :path and m.ambito = :ambito and m.written_at < :until
                          union all
                          select m.* from cz_mail_about a join cz_mail m on m.path = a.path and m.event = a.event and m.code = a.code
                          where a.about = :path and a.path <> :path and m.ambito = :ambito and m.written_at < :until) mail
                        order by written_at, id
                        """)
                .withFetchSize(ROWS_AT_ONCE)
                .param("path", path)
                .param("ambito", ambito.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var mail = MailTable.mail(row, 0).withoutCodes();
                    mails.accept(clear ? mail : mail.covered());
                });
    }
}
