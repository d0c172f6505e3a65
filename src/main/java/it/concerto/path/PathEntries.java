package it.concerto.path;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Municipality;
import it.concerto.search.Entry;
import it.concerto.search.EntryWritten;
import it.concerto.search.Findable;
import it.concerto.search.Found;
import it.concerto.search.Kind;
import it.concerto.search.Readable;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Paths are found by the name of their plan, their Ambito and their code, and by the Comuni that began them. */
@Component
class PathEntries implements Findable {

    private final PathStore store;
    private final PathNames names;
    private final Ambiti ambiti;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PathEntries(PathStore store, PathNames names, Ambiti ambiti, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.names = names;
        this.ambiti = ambiti;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PathOpened opened) {
        events.publishEvent(EntryWritten.first(entry(opened.path())));
    }

    @Override
    public Kind kind() {
        return Kind.PATH;
    }

    @Override
    public List<Entry> entries() {
        return store.all().stream().map(this::entry).toList();
    }

    private Entry entry(PathSummary path) {
        var ambito = ambiti.find(
                path.ambito(), path.startedAt().atZone(clock.getZone()).toLocalDate());
        var municipalities = ambito.stream()
                .flatMap(one -> one.members().stream())
                .map(Municipality::name)
                .collect(Collectors.joining(" "));
        var name = ambito.map(one -> one.name() + " ").orElse("");
        return new Entry(
                Kind.PATH, path.id().value(), path.ambito(), name + path.planName() + " " + path.id(), municipalities);
    }

    /** BR-01 */
    @Override
    public Readable readable(Person person) {
        var ambiti = person.groups().stream()
                .map(GroupId::ambito)
                .map(Object::toString)
                .collect(Collectors.toSet());
        return Readable.in("pathAmbiti", ambiti);
    }

    @Override
    public Map<String, Found> show(Person person, Collection<String> ids) {
        var readable = store.summaries(ids).stream()
                .filter(path -> person.belongsTo(path.ambito()))
                .map(path -> path.id().value())
                .collect(Collectors.toSet());
        var found = new HashMap<String, Found>();
        names.all(readable)
                .forEach((id, name) -> found.put(id, new Found(name.plan(), name.ambito(), id, "/percorsi/" + id)));
        return found;
    }
}
