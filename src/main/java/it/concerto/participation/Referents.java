package it.concerto.participation;

import it.concerto.path.PathId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The referents whom the tables designated or elected (C7). */
@Service
@Transactional(readOnly = true)
public class Referents {

    private final JdbcClient jdbc;

    Referents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each person once, by name; none when no table named any. */
    public List<Referent> of(PathId path) {
        var areas = new TreeMap<String, List<String>>();
        var names = new TreeMap<String, String>();
        jdbc.sql("select distinct username, name, area from cz_referent where path = ? order by area")
                .param(path.value())
                .query(row -> {
                    var username = row.getString("username");
                    names.put(username, row.getString("name"));
                    areas.computeIfAbsent(username, u -> new ArrayList<>()).add(row.getString("area"));
                });
        return areas.entrySet().stream()
                .map(entry -> new Referent(
                        entry.getKey(), String.valueOf(names.get(entry.getKey())), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(Referent::name))
                .toList();
    }
}
