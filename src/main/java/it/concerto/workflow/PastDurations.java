package it.concerto.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the tasks of paths took whose history is gone: figures that lead to nobody outlive the rows that they were reckoned
 * from. Who may ask is for the caller to check.
 */
@Service("pastDurations")
public class PastDurations {

    private static final int MOST = 200;

    private static final String RECKON =
            """
            insert into cz_past_duration (path, process, node, ambito, process_name, name, passages, middle, ninth)
            select :path, p.PROC_DEF_KEY_, a.ACT_ID_, p.TENANT_ID_, min(coalesce(d.NAME_, p.PROC_DEF_KEY_)),
                min(coalesce(a.ACT_NAME_, a.ACT_ID_)), count(*),
                cast(percentile_cont(0.5) within group (order by a.DURATION_) as bigint),
                cast(percentile_cont(0.9) within group (order by a.DURATION_) as bigint)
            from ACT_HI_PROCINST p join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
                left join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
            where p.BUSINESS_KEY_ = :path and p.END_TIME_ < :until
                and a.TASK_ID_ is not null and a.DURATION_ is not null and a.ACT_INST_STATE_ <> 2
                and not exists (select 1 from cz_past_duration k
                    where k.path = :path and k.process = p.PROC_DEF_KEY_ and k.node = a.ACT_ID_)
            group by p.PROC_DEF_KEY_, a.ACT_ID_, p.TENANT_ID_
            """;

    private final JdbcClient jdbc;
    private final ElementNames names;

    PastDurations(JdbcClient jdbc, ElementNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Before the history of the runs goes that ended earlier. */
    void keep(String path, Instant until) {
        jdbc.sql(RECKON)
                .param("path", path)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** The first two hundred of a path, by process and node; templates call it {@code @pastDurations}. */
    @Transactional(readOnly = true)
    public List<PastDuration> of(String path) {
        return jdbc.sql("select * from cz_past_duration where path = ? order by process, node fetch first ? rows only")
                .params(path, MOST)
                .query(this::row)
                .list();
    }

    private PastDuration row(ResultSet row, int number) throws SQLException {
        var process = row.getString("process");
        return new PastDuration(
                names.ofProcess(process, row.getString("process_name")),
                names.of(process, row.getString("node"), row.getString("name")),
                row.getInt("passages"),
                Duration.ofMillis(row.getLong("middle")),
                Duration.ofMillis(row.getLong("ninth")));
    }
}
