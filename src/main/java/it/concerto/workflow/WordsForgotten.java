package it.concerto.workflow;

import java.util.Set;

/**
 * Words that lead to somebody are to be known no more in what was kept about a path.
 *
 * @param files that are to be had no more, by the SHA-256 of their content
 */
public record WordsForgotten(String path, Set<String> words, Set<String> files) {}
