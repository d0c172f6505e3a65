package it.concerto.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The incidents of the engine where they began: it notes each with every caller of the process once more. */
@Component
public class StuckSteps {

    private static final int MOST = 200;

    private static final String STUCK =
            """
            select i.ID_ as id, i.INCIDENT_TYPE_ as type, i.TENANT_ID_ as ambito, e.BUSINESS_KEY_ as path, e.ID_ as run,
                i.PROC_DEF_ID_ as definition, d.KEY_ as process, d.NAME_ as process_name, i.ACTIVITY_ID_ as element,
                i.INCIDENT_TIMESTAMP_ as since, i.CONFIGURATION_ as configuration, i.INCIDENT_MSG_ as message
            from ACT_RU_INCIDENT i
            join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_ join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
            where i.ROOT_CAUSE_INCIDENT_ID_ = i.ID_ and i.TENANT_ID_ in (:ambiti)
            """;

    private final JdbcClient jdbc;
    private final ManagementService jobs;
    private final RepositoryService models;

    StuckSteps(JdbcClient jdbc, ManagementService jobs, RepositoryService models) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.models = models;
    }

    /**
     * An incident as the engine keeps it.
     *
     * @param configuration id of the job that failed, or of the task that nobody sees
     */
    public record Stuck(
            String id,
            String type,
            String ambito,
            String path,
            String run,
            String definition,
            String process,
            String processName,
            String element,
            Instant since,
            String configuration,
            @Nullable String message) {}

    public int count(Collection<String> ambiti) {
        return ambiti.isEmpty()
                ? 0
                : jdbc.sql(
                                """
                                select count(*) from ACT_RU_INCIDENT
                                where ROOT_CAUSE_INCIDENT_ID_ = ID_ and TENANT_ID_ in (:ambiti)
                                """)
                        .param("ambiti", ambiti)
                        .query(Integer.class)
                        .single();
    }

    public List<Stuck> list(Collection<String> ambiti) {
        return ambiti.isEmpty()
                ? List.of()
                : read(
                        jdbc.sql(STUCK + "order by i.INCIDENT_TIMESTAMP_, i.ID_ fetch first " + MOST + " rows only"),
                        ambiti);
    }

    public Optional<Stuck> find(Collection<String> ambiti, String id) {
        return ambiti.isEmpty()
                ? Optional.empty()
                : read(jdbc.sql(STUCK + "and i.ID_ = :id").param("id", id), ambiti).stream()
                        .findFirst();
    }

    /** The engine takes its incident away as soon as the job has a try left. */
    public boolean tryAgain(Stuck stuck) {
        jobs.setJobRetries(stuck.configuration(), 1);
        return true;
    }

    /** What the model calls the step. */
    public String name(Stuck stuck) {
        var element = models.getBpmnModelInstance(stuck.definition()).getModelElementById(stuck.element());
        return element == null
                ? stuck.element()
                : Objects.requireNonNullElse(element.getAttributeValue("name"), stuck.element());
    }

    private static List<Stuck> read(StatementSpec query, Collection<String> ambiti) {
        return query.param("ambiti", ambiti).query(StuckSteps::row).list();
    }

    private static Stuck row(ResultSet row, int number) throws SQLException {
        return new Stuck(
                row.getString("id"),
                row.getString("type"),
                row.getString("ambito"),
                row.getString("path"),
                row.getString("run"),
                row.getString("definition"),
                row.getString("process"),
                row.getString("process_name"),
                row.getString("element"),
                row.getTimestamp("since").toInstant(),
                row.getString("configuration"),
                row.getString("message"));
    }
}
