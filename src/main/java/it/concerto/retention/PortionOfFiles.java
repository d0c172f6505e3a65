package it.concerto.retention;

import it.concerto.keeping.Span;
import java.time.Instant;

/** Files of a path that nobody names once the rest has gone: which they are is written down when it is approved. */
record PortionOfFiles(UnnamedFiles files) implements Portion {

    @Override
    public String kind() {
        return UnnamedFiles.KIND;
    }

    @Override
    public Span span() {
        return UnnamedFiles.SPAN;
    }

    @Override
    public String name() {
        return UnnamedFiles.NAME;
    }

    @Override
    public Content read(String path, Instant until) {
        var content = new Content.Of();
        files.of(path, until).forEach(content::add);
        return content.all();
    }

    @Override
    public void erase(String path, Instant until) {
        files.of(path, until).forEach(hash -> files.erase(hash, path, until));
    }
}
