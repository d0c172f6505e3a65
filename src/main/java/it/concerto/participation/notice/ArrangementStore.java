package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of how sessions are held. */
@Repository
class ArrangementStore {

    private final JdbcClient jdbc;

    ArrangementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number of the session; those that nobody arranged are left out. */
    Map<Integer, Arrangement> of(PathId path) {
        var arrangements = new TreeMap<Integer, Arrangement>();
        jdbc.sql("select number, video_url, capacity, facilitators from cz_session_arrangement where path = ?")
                .param(path.value())
                .query(row -> {
                    arrangements.put(
                            row.getInt("number"),
                            new Arrangement(
                                    row.getString("video_url"),
                                    row.getObject("capacity", Integer.class),
                                    usernames(row.getString("facilitators"))));
                });
        return arrangements;
    }

    void replace(PathId path, AmbitoCode ambito, Map<Integer, Arrangement> arrangements) {
        jdbc.sql("delete from cz_session_arrangement where path = ?")
                .param(path.value())
                .update();
        arrangements.forEach((number, one) -> jdbc.sql(
                        """
                insert into cz_session_arrangement (path, number, ambito, video_url, capacity, facilitators)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        path.value(),
                        number,
                        ambito.value(),
                        one.videoUrl(),
                        one.capacity(),
                        String.join(",", one.facilitators())))
                .update());
    }

    private static List<String> usernames(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
