package it.concerto.workflow;

import static it.concerto.workflow.engine.InboxProjection.NO_TERM;
import static it.concerto.workflow.engine.InboxProjection.ofGroup;
import static it.concerto.workflow.engine.InboxProjection.ofPerson;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far paths have come, for people of their Ambito: many in as many statements as one. */
@Service
public class PathProgress {

    private static final int MOST_RUNS = 2_000;

    private final HistoryService history;
    private final JdbcClient jdbc;
    private final ElementNames names;
    private final EngineSession session;

    PathProgress(HistoryService history, JdbcClient jdbc, ElementNames names, EngineSession session) {
        this.history = history;
        this.jdbc = jdbc;
        this.names = names;
        this.session = session;
    }

    /** Something for each of the paths, also for one where nothing runs or that is none of the person's. */
    public Map<String, Progress> of(Person person, Collection<String> paths) {
        var ambiti = person.groups().stream()
                .map(GroupId::ambito)
                .map(AmbitoCode::value)
                .collect(toSet());
        if (paths.isEmpty() || ambiti.isEmpty()) {
            return paths.stream().distinct().collect(toMap(path -> path, path -> Progress.NONE));
        }
        var stages = session.as(person, () -> stages(ambiti, paths));
        var progress = new HashMap<String, Progress>();
        paths.forEach(path -> progress.put(path, new Progress(stages.getOrDefault(path, List.of()), null, 0)));
        progress.putAll(terms(person, paths, ambiti, stages));
        return progress;
    }

    /** The paths where something is to be done, with the earliest term and how much of it is the person's. */
    private Map<String, Progress> terms(
            Person person, Collection<String> paths, Set<String> ambiti, Map<String, List<String>> stages) {
        var progress = new HashMap<String, Progress>();
        jdbc.sql(
                        """
                        select path, min(due) as due, count(distinct case when owner in (:owners) then task end) as yours
                        from cz_inbox where path in (:paths) and ambito in (:ambiti) group by path
                        """)
                .param("owners", owners(person))
                .param("paths", paths)
                .param("ambiti", ambiti)
                .query(row -> {
                    var due = row.getObject("due", OffsetDateTime.class).toInstant();
                    var path = row.getString("path");
                    progress.put(
                            path,
                            new Progress(
                                    stages.getOrDefault(path, List.of()),
                                    NO_TERM.equals(due) ? null : due,
                                    row.getLong("yours")));
                });
        return progress;
    }

    /** What the process of the whole path has called and not got back. */
    private Map<String, List<String>> stages(Set<String> ambiti, Collection<String> paths) {
        var runs = history.createHistoricProcessInstanceQuery()
                .tenantIdIn(ambiti.toArray(String[]::new))
                .processInstanceBusinessKeyIn(paths.toArray(String[]::new))
                .unfinished()
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MOST_RUNS);
        var whole = runs.stream()
                .filter(run -> run.getSuperProcessInstanceId() == null)
                .map(HistoricProcessInstance::getId)
                .collect(toSet());
        return runs.stream()
                .filter(run ->
                        run.getSuperProcessInstanceId() != null && whole.contains(run.getSuperProcessInstanceId()))
                .collect(groupingBy(
                        HistoricProcessInstance::getBusinessKey,
                        mapping(
                                run -> names.ofProcess(run.getProcessDefinitionKey(), run.getProcessDefinitionName()),
                                Collectors.toList())));
    }

    private static List<String> owners(Person person) {
        return Stream.concat(
                        Stream.of(ofPerson(person.username())),
                        person.groups().stream().map(group -> ofGroup(group)))
                .toList();
    }
}
