package it.concerto.workflow.migration;

import java.util.List;

/** A run that stays as it is, since it is not, or would not be, as it was said beforehand. */
public final class NotMoved extends Exception {

    private final List<Why> whys;

    NotMoved(List<Why> whys) {
        super(Why.stored(whys));
        this.whys = whys;
    }

    public List<Why> whys() {
        return whys;
    }
}
