package it.concerto.workflow.live;

import static java.util.stream.Collectors.toMap;

import it.concerto.workflow.models.ModelFiles.ModelFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models that the engine holds, which belong to all Ambiti together; and how many runs stand where in them. */
@Component
public class DeployedModels {

    private static final String ALL =
            """
            select * from (
                select d.ID_ as deployment, d.NAME_ as name, p.KEY_ as model_key, p.NAME_ as title, p.VERSION_ as version,
                    cast(d.DEPLOY_TIME_ as timestamp with time zone) as since, d.SOURCE_ as source
                from ACT_RE_DEPLOYMENT d join ACT_RE_PROCDEF p on p.DEPLOYMENT_ID_ = d.ID_
                where d.TENANT_ID_ is null
                union all
                select d.ID_, d.NAME_, min(t.KEY_), min(t.NAME_), max(t.VERSION_),
                    cast(d.DEPLOY_TIME_ as timestamp with time zone), d.SOURCE_
                from ACT_RE_DEPLOYMENT d join ACT_RE_DECISION_DEF t on t.DEPLOYMENT_ID_ = d.ID_
                where d.TENANT_ID_ is null
                group by d.ID_, d.NAME_, d.DEPLOY_TIME_, d.SOURCE_) m
            """;

    private final JdbcClient jdbc;

    DeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In which new runs start, by name: the newest version of each. */
    public List<DeployedModel> live() {
        return jdbc.sql(
                        "select * from (select v.*, row_number() over (partition by name order by version desc) as place from ("
                                + ALL + ") v) n where place = 1 order by name")
                .query(DeployedModel::of)
                .list();
    }

    /** @param name e.g. {@code bpmn/notice.bpmn} */
    public Optional<DeployedModel> live(String name) {
        return versions(name, 1).stream().findFirst();
    }

    /** The newest first. */
    public List<DeployedModel> versions(String name, int most) {
        return jdbc.sql(ALL + " where name = ? order by version desc fetch first ? rows only")
                .params(name, most)
                .query(DeployedModel::of)
                .list();
    }

    /** Of that name and deployment; empty if there is none. */
    public Optional<DeployedModel> version(String name, String deployment) {
        return jdbc.sql(ALL + " where name = ? and deployment = ?")
                .params(name, deployment)
                .query(DeployedModel::of)
                .optional();
    }

    /** The model's own file and its forms, by name. */
    public List<ModelFile> files(DeployedModel model) {
        return jdbc.sql(
                        """
                        select NAME_, BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and GENERATED_ = ?
                        order by NAME_
                        """)
                .params(model.deployment(), false)
                .query((row, number) -> new ModelFile(row.getString("NAME_"), row.getBytes("BYTES_")))
                .list();
    }

    /** How many runs go on, by the deployment whose version they follow; those without any are left out. */
    public Map<String, Long> runs() {
        return jdbc
                .sql(
                        """
                        select p.DEPLOYMENT_ID_ as deployment, count(*) as runs
                        from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
                        where e.PARENT_ID_ is null group by p.DEPLOYMENT_ID_
                        """)
                .query((row, number) -> Map.entry(row.getString("deployment"), row.getLong("runs")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many runs of a process stand on each of its elements, in whatever version. */
    public Map<String, Long> standing(String process) {
        return jdbc
                .sql(
                        """
                        select e.ACT_ID_ as element, count(distinct e.PROC_INST_ID_) as runs
                        from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
                        where p.KEY_ = ? and e.ACT_ID_ is not null group by e.ACT_ID_
                        """)
                .param(process)
                .query((row, number) -> Map.entry(row.getString("element"), row.getLong("runs")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
