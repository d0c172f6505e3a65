package it.concerto.retention;

import it.concerto.keeping.KeptThing;
import it.concerto.keeping.Span;
import java.time.Instant;

/** What a module removes itself. */
record PortionOfThing(KeptThing thing) implements Portion {

    @Override
    public String kind() {
        return thing.kind();
    }

    @Override
    public Span span() {
        return thing.span();
    }

    @Override
    public String name() {
        return thing.name();
    }

    @Override
    public Content read(String path, Instant until) {
        var content = new Content.Of();
        thing.keys(path, until).forEach(content::add);
        return content.all();
    }

    @Override
    public void erase(String path, Instant until) {
        thing.erase(path, until);
    }
}
