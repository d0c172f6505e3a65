package it.concerto.plan.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of the plan.
 *
 * @param open whether its owner has still to write it, or to write it again
 * @param remark what is to be mended, if it was given back
 * @param content null until it is written for the first time
 */
public record Sheet(
        SheetAssignment assignment,
        boolean open,
        boolean concerted,
        @Nullable String remark,
        @Nullable SheetContent content) {

    public int number() {
        return assignment.number();
    }

    public String title() {
        return assignment.title();
    }

    public String area() {
        return assignment.area();
    }
}
