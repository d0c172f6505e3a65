package it.concerto.forms;

import java.util.List;

/**
 * A question whose given value has changed since somebody began to answer it.
 *
 * @param path name of its input; of a list that of the list
 * @param typed what they typed, in words
 * @param current what would stand there now, in words
 * @param open whether the answer is theirs to give; else they may only read what it is now
 */
public record Difference(String path, String label, List<String> typed, List<String> current, boolean open) {}
