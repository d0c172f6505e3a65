package it.concerto.workflow;

import java.util.Set;

/** Words that lead to somebody are to be known no more in what was kept about a path. */
public record WordsForgotten(String path, Set<String> words) {}
