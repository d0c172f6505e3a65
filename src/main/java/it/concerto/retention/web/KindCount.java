package it.concerto.retention.web;

import it.concerto.keeping.Span;
import it.concerto.retention.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How much of one kind goes together, whatever tables it lies in. */
record KindCount(Span span, String kind, long rows) {

    /** In the order in which they go. */
    static List<KindCount> of(List<Line> lines) {
        var counts = new LinkedHashMap<List<Object>, KindCount>();
        for (var line : lines) {
            counts.merge(
                    List.of(line.span(), line.kind()),
                    new KindCount(line.span(), line.kind(), line.rows()),
                    (one, other) -> new KindCount(one.span(), one.kind(), one.rows() + other.rows()));
        }
        return new ArrayList<>(counts.values());
    }
}
