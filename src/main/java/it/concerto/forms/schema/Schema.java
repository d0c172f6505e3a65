package it.concerto.forms.schema;

import java.util.List;

/**
 * A form as it was read.
 *
 * @param personal whether its answers hold data of natural persons
 */
public record Schema(String id, List<Component> components, boolean personal) {}
