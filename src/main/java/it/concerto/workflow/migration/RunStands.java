package it.concerto.workflow.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where runs stand, as the running transaction sees it, and which runs follow a version. */
@Component
public class RunStands {

    private final JdbcClient jdbc;

    RunStands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Token(String run, String element) {}

    /** Ids of the elements of each run, sorted, one for each token; a run that is over has none. */
    Map<String, List<String>> of(Collection<String> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select e.PROC_INST_ID_ as run, e.ACT_ID_ as element from ACT_RU_EXECUTION e
                        where e.PROC_INST_ID_ in (:runs) and e.ACT_ID_ is not null
                            and not exists (select 1 from ACT_RU_EXECUTION below where below.PARENT_ID_ = e.ID_)
                        order by 1, 2
                        """)
                .param("runs", runs)
                .query((row, number) -> new Token(row.getString("run"), row.getString("element")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Token::run, Collectors.mapping(Token::element, Collectors.toUnmodifiableList())));
    }

    /** All that follow a version of a process, by path. */
    public List<MigratingRun> following(String definition) {
        return runs("e.PROC_DEF_ID_ = ?", definition, Integer.MAX_VALUE, 0);
    }

    /** A page of them. */
    public List<MigratingRun> following(String definition, int most, int skipped) {
        return runs("e.PROC_DEF_ID_ = ?", definition, most, skipped);
    }

    /** The version that a run follows; empty if it is over. */
    public String definition(String run) {
        return jdbc.sql("select PROC_DEF_ID_ from ACT_RU_EXECUTION where ID_ = ?")
                .param(run)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<MigratingRun> runs(String which, String value, int most, int skipped) {
        return jdbc.sql("select e.ID_ as id, e.TENANT_ID_ as ambito, coalesce(e.BUSINESS_KEY_, '') as path"
                        + " from ACT_RU_EXECUTION e where e.PARENT_ID_ is null and " + which
                        + " order by 3, 1 offset ? rows fetch first ? rows only")
                .params(value, skipped, most)
                .query(MigratingRun.class)
                .list();
    }
}
