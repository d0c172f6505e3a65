package it.concerto.testing;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of browsers in the table, made by hand beside those of people who signed in. */
public record WebSessions(JdbcClient jdbc) {

    public static WebSessions of(ApplicationContext node) {
        return new WebSessions(node.getBean(JdbcClient.class));
    }

    /** One that ended long ago and one that lasts: {@code over} and {@code new}. */
    public void leaveOneOver() {
        jdbc.sql("insert into cz_web_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time) values ('over', 'over', 0, 0, 60, 60000),"
                        + " ('new', 'new', 0, 0, 60, 9999999999999)")
                .update();
    }

    /** Which of the two are still there. */
    public List<String> kept() {
        return jdbc.sql("select trim(session_id) from cz_web_session where session_id in ('over', 'new')")
                .query(String.class)
                .list();
    }
}
