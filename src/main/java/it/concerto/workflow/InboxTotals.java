package it.concerto.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What a person has to do, counted; of more tasks of their groups than anybody looks through, those that are due first.
 *
 * @param counts without any filter
 * @param matches how many tasks each of the filters shows, in the order in which they were asked for
 * @param paths business keys of the paths that wait for the person
 * @param stages names of the stages that do, as the models say them, with their names in the language of whoever looks
 */
public record InboxTotals(
        InboxCounts counts, List<InboxCount> matches, SortedSet<String> paths, Map<String, String> stages) {

    /**
     * With what the list of the first filter tells besides.
     *
     * @param rows that a page of it has
     * @param isWhole whether it has no other page
     */
    public InboxTotals listed(long rows, boolean isWhole) {
        var known = new ArrayList<>(matches);
        known.set(0, matches.get(0).listed(rows, isWhole));
        return new InboxTotals(counts, known, paths, stages);
    }
}
