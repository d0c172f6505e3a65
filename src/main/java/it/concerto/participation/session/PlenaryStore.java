package it.concerto.participation.session;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what a plenary heard and shared. */
@Repository
class PlenaryStore {

    private final JdbcClient jdbc;

    PlenaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what was written down before. */
    void keep(PathId path, AmbitoCode ambito, int session, Plenary plenary) {
        for (var table : List.of("cz_plenary", "cz_table_report", "cz_area_ranking")) {
            jdbc.sql("delete from " + table + " where path = ? and session = ?")
                    .params(path.value(), session)
                    .update();
        }
        jdbc.sql("insert into cz_plenary (path, session, ambito, method) values (?,?,?,?)")
                .params(path.value(), session, ambito.value(), plenary.method().name())
                .update();
        plenary.reports().forEach((number, text) -> jdbc.sql(
                        "insert into cz_table_report (path, session, table_number, ambito, text) values (?,?,?,?,?)")
                .params(path.value(), session, number, ambito.value(), text)
                .update());
        for (int line = 0; line < plenary.rankings().size(); line++) {
            rank(path, ambito, session, line, plenary.rankings().get(line));
        }
    }

    private void rank(PathId path, AmbitoCode ambito, int session, int line, Ranking one) {
        jdbc.sql("insert into cz_area_ranking values (?,?,?,?,?,?,?)")
                .params(path.value(), session, line, ambito.value(), one.area(), one.position(), one.priority())
                .update();
    }

    Optional<Plenary> find(PathId path, int session) {
        return jdbc.sql("select method from cz_plenary where path = ? and session = ?")
                .params(path.value(), session)
                .query(String.class)
                .optional()
                .map(method ->
                        new Plenary(Plenary.Method.valueOf(method), reports(path, session), rankings(path, session)));
    }

    private SortedMap<Integer, String> reports(PathId path, int session) {
        var reports = new TreeMap<Integer, String>();
        jdbc.sql("select table_number, text from cz_table_report where path = ? and session = ?")
                .params(path.value(), session)
                .query(row -> {
                    reports.put(row.getInt("table_number"), row.getString("text"));
                });
        return reports;
    }

    private List<Ranking> rankings(PathId path, int session) {
        return jdbc.sql("select area, position, priority from cz_area_ranking where path = ? and session = ?"
                        + " order by area, position, line")
                .params(path.value(), session)
                .query((row, n) ->
                        new Ranking(row.getString("area"), row.getInt("position"), row.getString("priority")))
                .list();
    }
}
