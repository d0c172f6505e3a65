package it.concerto.workflow.engine;

import it.concerto.workflow.engine.Stand.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How runs stand in the database, as the running transaction sees it: what the engine has not written yet does not count. Of
 * variables, notes and comments it is told how often they were written or how long they are, never what they say.
 */
@Component
class Stands {

    private static final String RUN =
            " from ACT_HI_PROCINST p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_ where p.ID_";
    private static final String JOB =
            " from ACT_RU_JOB j join ACT_RU_JOBDEF k on k.ID_ = j.JOB_DEF_ID_ where j.PROCESS_INSTANCE_ID_";
    private static final String TASK = " from ACT_RU_TASK t where t.PROC_INST_ID_";
    private static final String LINK =
            " from ACT_RU_IDENTITYLINK l join ACT_RU_TASK t on t.ID_ = l.TASK_ID_ where t.PROC_INST_ID_";
    private static final String INCIDENT = " from ACT_RU_INCIDENT i where i.PROC_INST_ID_";
    private static final String VARIABLE = " from ACT_HI_VARINST v where v.STATE_ <> 'DELETED' and v.PROC_INST_ID_";
    private static final String COMMENT = " from ACT_HI_COMMENT n where n.PROC_INST_ID_";
    private static final String ATTACHMENT = " from ACT_HI_ATTACHMENT n where n.PROC_INST_ID_";
    private static final String STANDING =
            """
             from ACT_RU_EXECUTION e where e.ACT_ID_ is not null
                and not exists (select 1 from ACT_RU_EXECUTION below where below.PARENT_ID_ = e.ID_) and e.PROC_INST_ID_""";

    /** Each: what it tells, the run, the node, the value, where from. */
    private static final String FACTS = Stream.of(
                    text("ORIGIN", "p.ID_", "p.TENANT_ID_", "p.BUSINESS_KEY_", RUN),
                    text("MODEL", "p.ID_", "p.PROC_DEF_KEY_", "p.PROC_DEF_ID_", RUN),
                    text("STATE", "p.ID_", "''", "p.STATE_", RUN),
                    time("REMOVAL", "p.ID_", "''", "p.REMOVAL_TIME_", RUN),
                    text("VERSION", "p.ID_", "''", "d.VERSION_", RUN),
                    text("MODEL_STATE", "p.ID_", "''", "d.SUSPENSION_STATE_", RUN),
                    text("TOKEN", "e.PROC_INST_ID_", "e.ACT_ID_", "e.ACT_ID_", STANDING),
                    text("RETRIES", "j.PROCESS_INSTANCE_ID_", "k.ACT_ID_", "j.RETRIES_", JOB),
                    time("JOB_DUE", "j.PROCESS_INSTANCE_ID_", "k.ACT_ID_", "j.DUEDATE_", JOB),
                    text("JOB_STATE", "j.PROCESS_INSTANCE_ID_", "k.ACT_ID_", "j.SUSPENSION_STATE_", JOB),
                    text("JOB_PRIORITY", "j.PROCESS_INSTANCE_ID_", "k.ACT_ID_", "j.PRIORITY_", JOB),
                    text("STEP_STATE", "j.PROCESS_INSTANCE_ID_", "k.ACT_ID_", "k.SUSPENSION_STATE_", JOB),
                    text("STEP_PRIORITY", "j.PROCESS_INSTANCE_ID_", "k.ACT_ID_", "k.JOB_PRIORITY_", JOB),
                    text("ASSIGNEE", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "t.ASSIGNEE_", TASK),
                    text("OWNER", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "t.OWNER_", TASK),
                    text("DELEGATION", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "t.DELEGATION_", TASK),
                    time("DUE", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "t.DUE_DATE_", TASK),
                    time("FOLLOW_UP", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "t.FOLLOW_UP_DATE_", TASK),
                    text("PRIORITY", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "t.PRIORITY_", TASK),
                    text("TASK_NAME", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "t.NAME_", TASK),
                    text("DESCRIPTION", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "length(t.DESCRIPTION_)", TASK),
                    text("GROUP", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "l.GROUP_ID_", LINK),
                    text("PERSON", "t.PROC_INST_ID_", "t.TASK_DEF_KEY_", "l.USER_ID_", LINK),
                    text("INCIDENT", "i.PROC_INST_ID_", "i.ACTIVITY_ID_", "i.INCIDENT_TYPE_", INCIDENT),
                    text("INCIDENT_NOTE", "i.PROC_INST_ID_", "i.ACTIVITY_ID_", "length(i.ANNOTATION_)", INCIDENT),
                    text("VARIABLE", "v.PROC_INST_ID_", "v.NAME_", "v.REV_", VARIABLE),
                    text("COMMENT", "n.PROC_INST_ID_", "''", "n.REV_", COMMENT),
                    text("ATTACHMENT", "n.PROC_INST_ID_", "''", "n.REV_", ATTACHMENT))
            .collect(Collectors.joining(" union all "));

    private final JdbcClient jdbc;

    Stands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String text(String kind, String run, String element, String value, String source) {
        return arm(
                kind,
                run,
                element,
                "cast(%s as varchar(300)) as held, cast(null as timestamp) as at".formatted(value),
                source);
    }

    private static String time(String kind, String run, String element, String value, String source) {
        return arm(kind, run, element, "cast(null as varchar(300)) as held, %s as at".formatted(value), source);
    }

    private static String arm(String kind, String run, String element, String value, String source) {
        return "select %s as run, '%s' as kind, %s as element, %s %s in (:runs)"
                .formatted(run, kind, element, value, source);
    }

    /** The running ones of a version of a process, or of all its versions. */
    Set<String> running(@Nullable String model, @Nullable String process) {
        return Set.copyOf(jdbc.sql("select ID_ from ACT_HI_PROCINST where END_TIME_ is null and "
                        + (model == null ? "PROC_DEF_KEY_ = ?" : "PROC_DEF_ID_ = ?"))
                .param(model == null ? process : model)
                .query(String.class)
                .list());
    }

    /** By their ids, in one statement; runs that are not there are not told. */
    Map<String, Stand> of(Collection<String> runs) {
        var stands = new HashMap<String, Stand.Reading>();
        if (!runs.isEmpty()) {
            jdbc.sql(FACTS).param("runs", runs).query(row -> {
                var value = value(row);
                if (value != null) {
                    stands.computeIfAbsent(row.getString("run"), run -> new Stand.Reading())
                            .add(new Point(row.getString("kind"), row.getString("element")), value);
                }
            });
        }
        return stands.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, run -> run.getValue()
                .stand()));
    }

    private static @Nullable String value(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at");
        return at == null ? row.getString("held") : at.toInstant().toString();
    }
}
