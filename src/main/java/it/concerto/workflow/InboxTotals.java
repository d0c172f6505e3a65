package it.concerto.workflow;

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
        InboxCounts counts, List<InboxCount> matches, SortedSet<String> paths, Map<String, String> stages) {}
