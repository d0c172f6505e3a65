package it.concerto.forms.schema;

import java.util.List;

/** A form as it was read. */
public record Schema(String id, List<Component> components) {}
