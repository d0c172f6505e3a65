package it.concerto.studio.difference;

import org.jspecify.annotations.Nullable;

/**
 * Something that a version says otherwise than another.
 *
 * @param file e.g. {@code bpmn/notice.bpmn}
 * @param element id of the element, or path of the question in a form; empty for the file as a whole
 * @param label what the element is called; empty for nothing
 * @param kind of element, e.g. {@code userTask} or {@code textfield}
 * @param property empty if the element itself came or went
 * @param before null if there was nothing
 * @param after null if there is nothing any more
 */
public record Change(
        String file,
        String element,
        String label,
        String kind,
        String property,
        @Nullable String before,
        @Nullable String after) {

    public boolean isAdded() {
        return property.isEmpty() && before == null;
    }

    public boolean isRemoved() {
        return property.isEmpty() && after == null;
    }

    /** Where an element stands in the drawing says nothing about what happens. */
    public boolean isDrawing() {
        return property.equals("drawn");
    }

    /** Whether one of the two cannot be read: more than that it is another file nobody can say. */
    public boolean isUnreadable() {
        return kind.equals("file") && !property.isEmpty();
    }
}
