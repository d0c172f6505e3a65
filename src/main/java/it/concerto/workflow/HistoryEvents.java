package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's history, event by event, for those who read the history of an Ambito. However much there is, one row is in
 * memory, and what is under way in its run. What has happened in a period that is over is told the same for ever, as long as
 * it is kept.
 */
@Service
public class HistoryEvents {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Runs by their beginning, in each what it came to in this order. */
    private static final String ACTIVITIES =
            """
            select p.ID_ as run, p.PROC_DEF_KEY_ as process, p.PROC_DEF_ID_ as model, p.BUSINESS_KEY_ as path,
                p.SUPER_PROCESS_INSTANCE_ID_ as caller, p.START_TIME_ as run_started,
                a.ID_ as id, a.ACT_ID_ as element, a.ACT_NAME_ as name, a.ACT_TYPE_ as type, a.TASK_ID_ as task,
                a.START_TIME_ as started, a.END_TIME_ as ended, a.ACT_INST_STATE_ as state,
                t.person, t.on_behalf_of, t.candidates
            from ACT_HI_ACTINST a
                join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                left join cz_task_answer t on t.task = a.TASK_ID_
            where p.TENANT_ID_ = ? and a.START_TIME_ < ? and (a.START_TIME_ >= ? or a.END_TIME_ >= ?)%s%s
            order by p.START_TIME_, p.ID_, a.START_TIME_, coalesce(a.SEQUENCE_COUNTER_, 0), a.ID_
            """;

    private final JdbcTemplate jdbc;
    private final ElementNames names;

    HistoryEvents(DataSource database, ElementNames names) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.names = names;
    }

    /**
     * Hands over the events one by one: runs by their beginning, the events of a run together and by their instants. The
     * statement stays open meanwhile.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    @Transactional(readOnly = true)
    public void read(Person person, HistorySelection selection, Consumer<HistoryEvent> events) {
        check(person, selection.ambito());
        var values = new ArrayList<Object>(List.of(
                selection.ambito().value(),
                Timestamp.from(selection.until()),
                Timestamp.from(selection.from()),
                Timestamp.from(selection.from())));
        var path = condition(" and p.BUSINESS_KEY_ = ?", selection.path(), values);
        var process = condition(" and p.PROC_DEF_KEY_ = ?", selection.process(), values);
        var order = new EventOrder(event -> {
            if (selection.contains(event.at())) {
                events.accept(event);
            }
        });
        var passages = new PassageRows(order);
        jdbc.query(ACTIVITIES.formatted(path, process), passages, values.toArray());
        order.end();
    }

    /** The Ambito of a path that has begun, if the person reads its history. */
    public Optional<AmbitoCode> ambitoOf(Person person, String path) {
        return jdbc
                .queryForList(
                        // its history goes one day, the models it followed stay
                        """
                        select ambito from (
                            select TENANT_ID_ as ambito from ACT_HI_PROCINST where BUSINESS_KEY_ = ?
                            union all select ambito from cz_path_model where path = ?) known fetch first 1 rows only""",
                        String.class,
                        path,
                        path)
                .stream()
                .map(AmbitoCode::of)
                .filter(ambito -> Permissions.reads(person, ambito, Matter.HISTORY))
                .findFirst();
    }

    /**
     * What the processes of Ambiti, or of one path in them, are called, by their ids and in the order of their names.
     *
     * @throws IllegalArgumentException if the person does not read the history of one of the Ambiti
     */
    public Map<String, String> processes(Person person, Collection<AmbitoCode> ambiti, @Nullable String path) {
        ambiti.forEach(ambito -> check(person, ambito));
        var found = new LinkedHashMap<String, String>();
        JdbcClient.create(jdbc)
                .sql(
                        """
                        select distinct p.PROC_DEF_KEY_ as process, d.NAME_ as name
                        from ACT_HI_PROCINST p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                        where p.TENANT_ID_ in (:ambiti) %s order by d.NAME_, p.PROC_DEF_KEY_
                        """
                                .formatted(path == null ? "" : "and p.BUSINESS_KEY_ = :path"))
                .param("ambiti", ambiti.stream().map(AmbitoCode::value).toList())
                .params(path == null ? Map.of() : Map.of("path", path))
                .query(row -> {
                    var id = row.getString("process");
                    found.putIfAbsent(id, names.ofProcess(id, row.getString("name")));
                });
        return found;
    }

    static void check(Person person, AmbitoCode ambito) {
        if (!Permissions.reads(person, ambito, Matter.HISTORY)) {
            throw new IllegalArgumentException(person.username() + " does not read the history of " + ambito.value());
        }
    }

    private static String condition(String sql, @Nullable String value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return sql;
    }
}
