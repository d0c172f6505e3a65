package it.concerto.plan;

/** A draft cannot be frozen because checks fail that were neither mended nor waived. */
public class DraftNotReady extends Exception {

    private final int obstacles;

    DraftNotReady(int obstacles) {
        super(obstacles + " checks fail");
        this.obstacles = obstacles;
    }

    public int obstacles() {
        return obstacles;
    }
}
