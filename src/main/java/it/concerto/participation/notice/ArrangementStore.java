package it.concerto.participation.notice;

import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        jdbc.sql("select * from cz_session_arrangement where path = ?")
                .param(path.value())
                .query(row -> {
                    arrangements.put(
                            row.getInt("number"),
                            new Arrangement(
                                    row.getString("video_url"),
                                    row.getObject("capacity", Integer.class),
                                    names(row.getString("facilitators")),
                                    names(row.getString("convened_roles")).stream()
                                            .map(Role::valueOf)
                                            .toList(),
                                    GuestLines.read(row.getString("convened_guests"))));
                });
        return arrangements;
    }

    void replace(PathId path, AmbitoCode ambito, Map<Integer, Arrangement> arrangements) {
        jdbc.sql("delete from cz_session_arrangement where path = ?")
                .param(path.value())
                .update();
        arrangements.forEach((number, one) -> jdbc.sql(
                        """
                insert into cz_session_arrangement (path, number, ambito, video_url, capacity, facilitators,
                    convened_roles, convened_guests)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        path.value(),
                        number,
                        ambito.value(),
                        one.videoUrl(),
                        one.capacity(),
                        String.join(",", one.facilitators()),
                        one.roles().stream().map(Role::name).collect(Collectors.joining(",")),
                        GuestLines.write(one.guests())))
                .update());
    }

    private static List<String> names(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
