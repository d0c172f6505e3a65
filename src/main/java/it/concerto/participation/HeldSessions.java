package it.concerto.participation;

import it.concerto.path.PathId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of concertation that were held, and whether their minutes are closed. */
@Service
@Transactional(readOnly = true)
public class HeldSessions {

    private final JdbcClient jdbc;
    private final ParticipationWording wording;

    HeldSessions(JdbcClient jdbc, ParticipationWording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** By number. */
    public List<HeldSession> of(PathId path) {
        return jdbc.sql("select s.number, s.type, (select max(m.version) from cz_minutes m where m.path = s.path"
                        + " and m.session = s.number and m.status in ('CLOSED', 'SIGNED')) as minuted"
                        + " from cz_session s where s.path = ? and s.status = 'HELD' order by s.number")
                .param(path.value())
                .query((row, n) -> new HeldSession(
                        row.getInt("number"),
                        wording.of("SessionType." + row.getString("type"), String.valueOf(row.getInt("number"))),
                        row.getObject("minuted") != null))
                .list();
    }

    /**
     * A session that took place.
     *
     * @param title e.g. Tavolo 3: Invecchiamento attivo
     * @param minuted whether its minutes are signed or at least closed, and filed as a document
     */
    public record HeldSession(int number, String title, boolean minuted) {}
}
