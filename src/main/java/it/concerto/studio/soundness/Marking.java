package it.concerto.studio.soundness;

import it.concerto.studio.soundness.Node.Flow;
import java.util.List;

/** How many tokens are in each place. Never changes: what happens makes another one. */
final class Marking {

    private final String counts;

    private Marking(String counts) {
        this.counts = counts;
    }

    static Marking empty(int places) {
        return new Marking("\0".repeat(places));
    }

    int at(int place) {
        return counts.charAt(place);
    }

    int places() {
        return counts.length();
    }

    Change change() {
        return new Change(counts.toCharArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marking marking && marking.counts.equals(counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** A marking in the making. */
    static final class Change {

        private final char[] counts;

        private Change(char[] counts) {
            this.counts = counts;
        }

        Change take(int place) {
            counts[place]--;
            return this;
        }

        Change put(int place) {
            counts[place]++;
            return this;
        }

        Change putAll(List<Flow> flows) {
            flows.forEach(flow -> put(flow.place()));
            return this;
        }

        Change clear(int place) {
            if (place >= 0) {
                counts[place] = 0;
            }
            return this;
        }

        /** Nothing of what stands inside goes on. */
        Change clearInside(Node scope) {
            for (var node : scope.inside) {
                node.out.forEach(flow -> clear(flow.place()));
                stop(node);
            }
            return this;
        }

        /** It does not go on, nor does anything inside it. */
        Change stop(Node node) {
            return clear(node.active).clearInside(node);
        }

        Marking done() {
            return new Marking(new String(counts));
        }
    }
}
