package it.concerto.participation;

import it.concerto.identity.Person;
import it.concerto.path.PathId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The referents whom the tables designated or elected (C7). */
@Service
@Transactional
public class Referents {

    private final JdbcClient jdbc;

    public Referents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each person once, by name; none when no table named any. */
    @Transactional(readOnly = true)
    public List<Referent> of(PathId path) {
        var areas = new TreeMap<String, List<String>>();
        var names = new TreeMap<String, String>();
        var substitutes = new HashMap<String, String>();
        jdbc.sql("select distinct username, name, area, substitute from cz_referent where path = ? order by area")
                .param(path.value())
                .query(row -> {
                    var username = row.getString("username");
                    names.put(username, row.getString("name"));
                    areas.computeIfAbsent(username, u -> new ArrayList<>()).add(row.getString("area"));
                    if (row.getString("substitute") != null) {
                        substitutes.putIfAbsent(username, row.getString("substitute"));
                    }
                });
        return areas.entrySet().stream()
                .map(entry -> new Referent(
                        entry.getKey(),
                        String.valueOf(names.get(entry.getKey())),
                        entry.getValue().stream().distinct().toList(),
                        substitutes.get(entry.getKey())))
                .sorted(Comparator.comparing(Referent::name))
                .toList();
    }

    /**
     * From now on somebody else speaks for the areas of a referent (stage e); what the former one said and signed stays theirs.
     *
     * @param former username
     */
    public void succeed(PathId path, String former, Person successor) {
        jdbc.sql("update cz_referent set username = ?, name = ?, followed = ?,"
                        + " substitute = case when substitute = ? then null else substitute end"
                        + " where path = ? and username = ?")
                .params(
                        successor.username(),
                        successor.displayName(),
                        former,
                        successor.username(),
                        path.value(),
                        former)
                .update();
    }
}
