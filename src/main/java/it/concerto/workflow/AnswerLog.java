package it.concerto.workflow;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who completed what in a path, the newest first. */
@Service
public class AnswerLog {

    private static final String COLUMNS = "select task, task_name, task_key, stage, person, at from cz_task_answer";

    private final JdbcClient jdbc;
    private final People people;

    AnswerLog(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * A page of what happened; empty if the person has no role in the path's Ambito.
     *
     * @param before task of the last entry of the page before, null for the first page
     * @param size most entries, 1 to 100
     */
    public List<LoggedAnswer> of(Person person, AmbitoCode ambito, String path, @Nullable String before, int size) {
        if (!person.belongsTo(ambito)) {
            return List.of();
        }
        var rows = before == null ? first(ambito, path, size) : following(ambito, path, before, size);
        var names = rows.stream()
                .map(Row::person)
                .distinct()
                .collect(Collectors.toMap(username -> username, username -> people.find(username)
                        .map(Person::displayName)
                        .orElse(username)));
        return rows.stream().map(row -> row.logged(names)).toList();
    }

    private List<Row> first(AmbitoCode ambito, String path, int size) {
        return jdbc.sql(COLUMNS + " where ambito = :ambito and path = :path order by at desc, task desc limit :size")
                .param("ambito", ambito.value())
                .param("path", path)
                .param("size", size)
                .query(AnswerLog::row)
                .list();
    }

    private List<Row> following(AmbitoCode ambito, String path, String before, int size) {
        return jdbc.sql(
                        COLUMNS
                                + """
                         where ambito = :ambito and path = :path
                           and (at, task) < (select a.at, a.task from cz_task_answer a where a.task = :before)
                         order by at desc, task desc limit :size""")
                .param("ambito", ambito.value())
                .param("path", path)
                .param("before", before)
                .param("size", size)
                .query(AnswerLog::row)
                .list();
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        return new Row(
                result.getString("task"),
                result.getString("task_name"),
                result.getString("task_key"),
                result.getString("stage"),
                result.getString("person"),
                result.getObject("at", OffsetDateTime.class));
    }

    private record Row(String task, String name, String key, String stage, String person, OffsetDateTime at) {

        LoggedAnswer logged(Map<String, String> names) {
            return new LoggedAnswer(task, name, key, stage, names.getOrDefault(person, person), at.toInstant());
        }
    }
}
