package it.concerto.forms.schema;

import java.util.List;
import java.util.Set;

/**
 * A form as it was read.
 *
 * @param personal whether its answers hold data of natural persons
 * @param searchable keys of the questions whose answers are found by their words
 */
public record Schema(String id, List<Component> components, boolean personal, Set<String> searchable) {}
