package it.concerto.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was typed, as a page sends it.
 *
 * @param fields texts by name of the input; files by their handles
 * @param revision 1 for the first, one more each time it is kept
 */
public record Draft(Map<String, List<String>> fields, int revision, Instant savedAt) {}
