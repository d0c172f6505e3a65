package it.concerto.audit.conformance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import it.concerto.audit.operators.OperatorAct;
import it.concerto.audit.operators.OperatorActs;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.ModelVersion;
import it.concerto.workflow.RecordedRun;
import it.concerto.workflow.RecordedRuns;
import it.concerto.workflow.RunSelection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Holds runs against the versions of the model that they followed (A7). */
@Service
public class Conformance {

    /** Looked at for one page; so many are read and played within two seconds. */
    private static final int MOST = 2_000;

    private static final int PAGE_SIZE = 25;

    private final RecordedRuns recorded;
    private final OperatorActs acts;

    Conformance(RecordedRuns recorded, OperatorActs acts) {
        this.recorded = recorded;
        this.acts = acts;
    }

    /**
     * The newest runs first.
     *
     * @param asked number of the page; before the first is the first, beyond the last is the last
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    public CheckedRuns of(Person person, RunSelection selection, Outcome outcome, int asked) {
        var found = recorded.of(person, selection, MOST + 1);
        var checked = check(found.stream().limit(MOST).toList());
        var conforming = (int) checked.stream().filter(CheckedRun::conforms).count();
        var wanted = checked.stream().filter(outcome::wants).toList();
        var pages = Math.max(1, (wanted.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var page = Math.min(Math.max(1, asked), pages);
        var shown =
                wanted.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
        return new CheckedRuns(
                explained(selection.ambito(), shown),
                conforming,
                checked.size() - conforming,
                page,
                pages,
                found.size() > MOST);
    }

    private List<CheckedRun> check(List<RecordedRun> runs) {
        var versions = recorded.models(
                runs.stream().flatMap(run -> run.models().stream()).collect(toSet()));
        var graphs = new HashMap<String, ModelGraph>();
        for (var run : runs) {
            for (var id : run.models()) {
                var version = versions.get(id);
                if (version != null && !graphs.containsKey(id)) {
                    graphs.put(id, ModelGraph.of(version.bpmn(), run.run().process()));
                }
            }
        }
        return runs.stream().map(run -> checked(run, versions, graphs)).toList();
    }

    private static CheckedRun checked(
            RecordedRun run, Map<String, ModelVersion> versions, Map<String, ModelGraph> graphs) {
        var version = versions.get(run.run().definition());
        return new CheckedRun(
                run.run(),
                run.path(),
                version == null ? 0 : version.number(),
                run.models().size(),
                run.steps().size(),
                run.flows().size(),
                Replay.of(run, graphs).stream()
                        .map(deviation -> new Finding(deviation, null))
                        .toList());
    }

    private List<CheckedRun> explained(AmbitoCode ambito, List<CheckedRun> runs) {
        var deviating = runs.stream().filter(run -> !run.conforms()).toList();
        var theirs = acts
                .ofRuns(
                        ambito,
                        deviating.stream().map(CheckedRun::path).collect(toSet()),
                        deviating.stream().map(run -> run.run().id()).collect(toSet()))
                .stream()
                .collect(groupingBy(OperatorAct::run));
        return runs.stream()
                .map(run -> run.with(run.findings().stream()
                        .map(finding -> Blame.of(
                                finding.deviation(),
                                theirs.getOrDefault(run.run().id(), List.of())))
                        .toList()))
                .toList();
    }
}
