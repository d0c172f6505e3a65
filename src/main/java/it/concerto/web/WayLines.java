package it.concerto.web;

import it.concerto.audit.Way;
import it.concerto.workflow.Passage;
import java.util.List;

/**
 * A page of the way of a run in words.
 *
 * @param page from one
 * @param pages how many there are, at least one
 */
record WayLines(List<Passage> passages, List<Way.Taken> taken, int page, int pages) {

    /** @param asked beyond the last is the last, before the first is the first */
    static WayLines page(Way way, int size, int asked) {
        var most = Math.max(way.passages().size(), way.taken().size());
        var pages = Math.max(1, (most + size - 1) / size);
        var page = Math.min(Math.max(asked, 1), pages);
        return new WayLines(part(way.passages(), size, page), part(way.taken(), size, page), page, pages);
    }

    /** What stands on a page of a list; nothing beyond the last. */
    static <T> List<T> part(List<T> all, int size, int page) {
        var from = Math.min((page - 1) * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }
}
