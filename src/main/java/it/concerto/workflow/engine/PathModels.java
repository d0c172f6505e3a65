package it.concerto.workflow.engine;

import it.concerto.database.Settled;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The models of a path: the versions that were the newest when its first process started. Every later process of the
 * path starts in them, also when newer ones have been deployed in the meantime (BR-73).
 */
@Component
public class PathModels {

    private final Settled<String, Kept> kept = new Settled<>(200);
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final RepositoryService repository;

    PathModels(JdbcTemplate batches, @Lazy RepositoryService repository) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.repository = repository;
    }

    /** Keeps today's versions for the path, unless it has its own already. */
    public void keep(String ambito, String path) {
        if (ambito(path).isPresent()) {
            return;
        }
        var newest = repository.createProcessDefinitionQuery().latestVersion().withoutTenantId().list().stream()
                .map(model -> new Object[] {path, model.getKey(), ambito, model.getVersion()})
                .toList();
        batches.batchUpdate("insert into cz_path_model (path, process, ambito, version) values (?, ?, ?, ?)", newest);
    }

    /** Id of the process definition in which the path starts the process. */
    public String definition(String path, String process) {
        var all = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .withoutTenantId();
        var asked = version(path, process).map(all::processDefinitionVersion).orElseGet(all::latestVersion);
        return Optional.ofNullable(asked.singleResult())
                .map(ProcessDefinition::getId)
                .orElseThrow(() -> new IllegalArgumentException("No process " + process));
    }

    /** The version that the path keeps; none for a model that is younger than the path. */
    Optional<Integer> version(String path, String process) {
        return of(path).map(kept -> kept.versions().get(process));
    }

    /** The Ambito of a path for which a process has started. */
    public Optional<String> ambito(String path) {
        return of(path).map(Kept::ambito);
    }

    private Optional<Kept> of(String path) {
        return kept.get(path, () -> read(path));
    }

    private Optional<Kept> read(String path) {
        var ambito = new String[1];
        var versions = new HashMap<String, Integer>();
        jdbc.sql("select process, version, ambito from cz_path_model where path = ?")
                .param(path)
                .query(row -> {
                    versions.put(row.getString("process"), row.getInt("version"));
                    ambito[0] = row.getString("ambito");
                });
        return Optional.ofNullable(ambito[0]).map(known -> new Kept(known, versions));
    }

    /** What a path keeps from its first process on, all of it read at once. */
    private record Kept(String ambito, Map<String, Integer> versions) {}
}
