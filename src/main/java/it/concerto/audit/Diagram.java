package it.concerto.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A process model as a picture, ready to be written as SVG; coordinates are those of the model's diagram.
 *
 * @param edges drawn below the shapes
 */
public record Diagram(Box frame, List<Edge> edges, List<Shape> shapes) {

    /** A rectangle, by its upper left corner. */
    public record Box(int x, int y, int width, int height) {

        public int centreX() {
            return x + width / 2;
        }

        public int centreY() {
            return y + height / 2;
        }
    }

    /** How far a node has come. */
    public enum State {
        AHEAD,
        DONE,
        ACTIVE
    }

    /** What a node looks like. */
    public enum Figure {
        START,
        INTERMEDIATE,
        BOUNDARY,
        END,
        TASK,
        /** A frame around nodes of its own. */
        SUBPROCESS,
        CALL,
        GATEWAY,
        ANNOTATION
    }

    /**
     * A node.
     *
     * @param marker what is drawn inside it, e.g. {@code user}, {@code timer}, {@code exclusive}; empty for nothing
     * @param repeated whether it runs several times side by side
     * @param lines its name, broken to fit
     * @param textX where the middle of the text is
     * @param textY where its first line stands
     */
    public record Shape(
            String id,
            Figure figure,
            String marker,
            boolean repeated,
            Box box,
            List<String> lines,
            int textX,
            int textY,
            State state) {}

    /**
     * A sequence flow or an association.
     *
     * @param points as SVG wants them: {@code 10,20 30,20}
     * @param from name of the node it comes from; empty if it has none
     * @param to name of the node it leads to; empty if it has none
     * @param arrow whether it ends in an arrow; associations do not
     * @param numbers the how manyeth flows of the run it was, each time that it was taken; none if it was not
     * @param middle of its longest piece, where the numbers stand
     */
    public record Edge(
            String id,
            String points,
            String label,
            int labelX,
            int labelY,
            String from,
            String to,
            boolean arrow,
            List<Integer> numbers,
            Point middle) {

        private static final int TOLD = 3;

        public boolean isTaken() {
            return !numbers.isEmpty();
        }

        /** The numbers, the first three if there are more. */
        public String order() {
            var first = numbers.stream().limit(TOLD).map(String::valueOf).collect(Collectors.joining(", "));
            return numbers.size() > TOLD ? first + " …" : first;
        }
    }

    public record Point(int x, int y) {}
}
