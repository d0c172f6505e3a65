package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What all runs of a path came to, in one order, page by page. */
@Service
public class PathPassages {

    /** The engine's number for a passage that was taken away. */
    private static final int CANCELED = 2;

    /** Within a run the engine counts; of runs that are at work in one instant, the one that began first comes first. */
    private static final String NUMBERED =
            """
            select a.PROC_INST_ID_ as run, p.PROC_DEF_KEY_ as process, a.PROC_DEF_ID_ as model,
                a.ACT_ID_ as element, a.ACT_NAME_ as name, a.ACT_TYPE_ as type, a.TASK_ID_ as task,
                a.CALL_PROC_INST_ID_ as called, a.START_TIME_ as started, a.END_TIME_ as ended, a.ACT_INST_STATE_ as state,
                row_number() over (order by a.START_TIME_, p.START_TIME_,
                    case when p.SUPER_PROCESS_INSTANCE_ID_ is null then 0 else 1 end, p.ID_,
                    coalesce(a.SEQUENCE_COUNTER_, 0), a.ID_) as number,
                row_number() over (partition by p.ID_
                    order by a.START_TIME_, coalesce(a.SEQUENCE_COUNTER_, 0), a.ID_) as of_run,
                row_number() over (partition by p.ID_, a.ACT_ID_
                    order by a.START_TIME_, coalesce(a.SEQUENCE_COUNTER_, 0), a.ID_) as time,
                count(*) over () as total
            from ACT_HI_PROCINST p join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
            where p.TENANT_ID_ = :ambito and p.BUSINESS_KEY_ = :path
            """;

    private static final String PAGE = "select * from (" + NUMBERED
            + """
            ) numbered
            where (number - 1) / :size = case when :page > (total - 1) / :size then (total - 1) / :size else :page end
            order by number
            """;

    private final JdbcClient jdbc;
    private final ElementNames names;

    PathPassages(JdbcClient jdbc, ElementNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * A page of them; none if the person has no role in the path's Ambito.
     *
     * @param asked number of the page; before the first is the first, beyond the last is the last
     * @param size how many a page has
     */
    public PassagePage page(Person person, AmbitoCode ambito, String path, int asked, int size) {
        if (!person.belongsTo(ambito)) {
            return PassagePage.NONE;
        }
        var rows = jdbc.sql(PAGE)
                .param("ambito", ambito.value())
                .param("path", path)
                .param("size", size)
                .param("page", Math.max(asked, 1) - 1)
                .query((row, number) -> new Row(passage(row), row.getInt("total")))
                .list();
        if (rows.isEmpty()) {
            return PassagePage.NONE;
        }
        var passages = rows.stream().map(Row::passage).toList();
        return new PassagePage(
                passages,
                (passages.get(0).number() - 1) / size + 1,
                (rows.get(0).total() - 1) / size + 1);
    }

    private PathPassage passage(ResultSet row) throws SQLException {
        var element = Passage.elementOf(row.getString("element"));
        return new PathPassage(
                row.getInt("number"),
                row.getInt("time"),
                row.getString("run"),
                new Passage(
                        row.getInt("of_run"),
                        element,
                        names.of(
                                row.getString("process"),
                                element,
                                Objects.requireNonNullElse(row.getString("name"), "")),
                        Passage.Kind.of(row.getString("type")),
                        row.getString("model"),
                        row.getTimestamp("started").toInstant(),
                        instant(row.getTimestamp("ended")),
                        row.getInt("state") == CANCELED,
                        row.getString("task"),
                        row.getString("called")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private record Row(PathPassage passage, int total) {}
}
