package it.concerto.audit.export;

import it.concerto.documents.FiledVersion;
import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvent.Doer;
import it.concerto.workflow.HistoryRun;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OCEL 2.0: events that have to do with paths, runs, tasks, documents and people. Of what was told it knows paths, people and
 * documents, and of runs and tasks those of the latest run.
 */
final class OcelLog implements EventLog {

    private static final String FILED = "Documento depositato";

    private final OcelFile file;
    private final Set<String> known = new HashSet<>();
    private final Set<String> tasks = new HashSet<>();
    private @Nullable HistoryRun run;

    OcelLog(OcelFile file) {
        this.file = file;
    }

    @Override
    public void add(HistoryEvent event) throws IOException {
        var activity = event.activity();
        var relations = new ArrayList<OcelRelation>();
        relations.add(new OcelRelation(path(event.run().path(), event.at()), "path"));
        relations.add(new OcelRelation(run(event.run()), "run"));
        if (activity.task() != null) {
            relations.add(new OcelRelation(task(activity.task(), event), "task"));
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("element", activity.element());
        attributes.put("kind", activity.type());
        attributes.put("transition", event.transition().name().toLowerCase(Locale.ROOT));
        if (event.doer() != null) {
            attributes.put("groups", event.doer().groups());
            relate(event.doer(), event.at(), relations);
        }
        var id = activity.id() + ":" + event.transition().name().toLowerCase(Locale.ROOT);
        file.add(new OcelEvent(id, activity.name(), event.at(), attributes, relations));
    }

    @Override
    public boolean tellsDocuments() {
        return true;
    }

    @Override
    public void add(FiledVersion version) throws IOException {
        var path = path(version.path(), version.at());
        var document = OcelType.DOCUMENT.id(version.document());
        if (known.add(document)) {
            file.add(new OcelObject(
                    document,
                    OcelType.DOCUMENT,
                    version.at(),
                    Map.of("kind", version.kind()),
                    List.of(new OcelRelation(path, "path"))));
        }
        file.add(new OcelEvent(
                version.document() + ":" + version.number(),
                FILED,
                version.at(),
                Map.of("version", Integer.toString(version.number())),
                List.of(new OcelRelation(path, "path"), new OcelRelation(document, "document"))));
    }

    @Override
    public void end() throws IOException {
        file.end();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void relate(Doer doer, Instant at, List<OcelRelation> relations) throws IOException {
        relations.add(new OcelRelation(person(doer.person(), at), "doer"));
        if (doer.onBehalfOf() != null) {
            relations.add(new OcelRelation(person(doer.onBehalfOf(), at), "onBehalfOf"));
        }
    }

    private String path(String path, Instant at) throws IOException {
        return withoutAttributes(OcelType.PATH, path, at);
    }

    private String person(String person, Instant at) throws IOException {
        return withoutAttributes(OcelType.PERSON, person, at);
    }

    private String withoutAttributes(OcelType type, String key, Instant at) throws IOException {
        var id = type.id(key);
        if (known.add(id)) {
            file.add(new OcelObject(id, type, at, Map.of(), List.of()));
        }
        return id;
    }

    private String run(HistoryRun told) throws IOException {
        var id = OcelType.RUN.id(told.id());
        if (!told.equals(run)) {
            run = told;
            tasks.clear();
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("process", told.process());
            attributes.put("model", told.model());
            if (told.caller() != null) {
                attributes.put("caller", told.caller());
            }
            file.add(new OcelObject(
                    id,
                    OcelType.RUN,
                    told.startedAt(),
                    attributes,
                    List.of(new OcelRelation(OcelType.PATH.id(told.path()), "path"))));
        }
        return id;
    }

    private String task(String task, HistoryEvent event) throws IOException {
        var id = OcelType.TASK.id(task);
        if (tasks.add(id)) {
            file.add(new OcelObject(
                    id,
                    OcelType.TASK,
                    event.at(),
                    Map.of("element", event.activity().element()),
                    List.of(new OcelRelation(OcelType.RUN.id(event.run().id()), "run"))));
        }
        return id;
    }
}
