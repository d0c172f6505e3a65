package it.concerto.path;

/** There is a path with this id already. */
public class PathIdTaken extends Exception {

    public PathIdTaken(PathId id) {
        super("There is a path " + id + " already");
    }
}
