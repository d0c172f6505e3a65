package it.concerto.audit.export;

import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvent.Transition;
import it.concerto.workflow.HistoryRun;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** XES (IEEE 1849-2023): a trace for each run of a process, an event each time that it comes to a node or leaves it. */
final class XesLog implements EventLog {

    private static final String EXTENSIONS = "http://www.xes-standard.org/%s.xesext";
    private static final String UNKNOWN = "UNKNOWN";

    private final XmlText xml;
    private @Nullable HistoryRun run;

    XesLog(Writer out, ExportRequest request) throws IOException {
        xml = new XmlText(out);
        xml.open("log", "xes.version", "1849.2023", "xes.features", "");
        extension("Concept", "concept");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        extension("Time", "time");
        extension("Identity", "identity");
        xml.open("global", "scope", "trace");
        string("concept:name", UNKNOWN);
        string("path", UNKNOWN);
        string("process", UNKNOWN);
        xml.close("global").open("global", "scope", "event");
        string("concept:name", UNKNOWN);
        string("concept:instance", UNKNOWN);
        string("lifecycle:transition", "complete");
        date("time:timestamp", Instant.EPOCH);
        string("element", UNKNOWN);
        xml.close("global");
        xml.empty("classifier", "name", "Activity", "scope", "event", "keys", "concept:name");
        xml.empty("classifier", "name", "Transition", "scope", "event", "keys", "concept:name lifecycle:transition");
        xml.empty("classifier", "name", "Element", "scope", "event", "keys", "element");
        xml.empty("classifier", "name", "Process", "scope", "trace", "keys", "process");
        string("concept:name", request.title());
        string("lifecycle:model", "standard");
        date("from", request.selection().from());
        date("until", request.selection().until());
    }

    @Override
    public void add(HistoryEvent event) throws IOException {
        if (!event.run().equals(run)) {
            endRun();
            begin(event.run());
        }
        var activity = event.activity();
        xml.open("event");
        string("concept:name", activity.name());
        string("concept:instance", activity.id());
        string("lifecycle:transition", transition(event.transition()));
        date("time:timestamp", event.at());
        id("identity:id", activity.id() + ' ' + event.transition());
        string("element", activity.element());
        string("type", activity.type());
        if (activity.task() != null) {
            string("task", activity.task());
        }
        var doer = event.doer();
        if (doer != null) {
            string("org:resource", doer.person());
            string("org:group", doer.groups());
            if (doer.onBehalfOf() != null) {
                string("onBehalfOf", doer.onBehalfOf());
            }
        }
        xml.close("event");
    }

    @Override
    public void end() throws IOException {
        endRun();
        xml.close("log").flush();
    }

    private void begin(HistoryRun begun) throws IOException {
        run = begun;
        xml.open("trace");
        string("concept:name", begun.id());
        id("identity:id", begun.id());
        string("path", begun.path());
        string("process", begun.process());
        string("model", begun.model());
        if (begun.caller() != null) {
            string("caller", begun.caller());
        }
        date("started", begun.startedAt());
    }

    private void endRun() throws IOException {
        if (run != null) {
            xml.close("trace");
        }
    }

    private static String transition(Transition transition) {
        return switch (transition) {
            case START -> "start";
            case COMPLETE -> "complete";
            case CANCEL -> "ate_abort";
        };
    }

    private void extension(String name, String prefix) throws IOException {
        xml.empty("extension", "name", name, "prefix", prefix, "uri", EXTENSIONS.formatted(prefix));
    }

    private void string(String key, String value) throws IOException {
        xml.empty("string", "key", key, "value", value);
    }

    private void date(String key, Instant value) throws IOException {
        xml.empty("date", "key", key, "value", Instants.iso(value));
    }

    /** The same name has the same number in every export. */
    private void id(String key, String name) throws IOException {
        var number = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        xml.empty("id", "key", key, "value", number.toString());
    }
}
