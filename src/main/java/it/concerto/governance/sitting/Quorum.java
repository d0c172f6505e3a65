package it.concerto.governance.sitting;

/** How many seats must be filled for a body to decide. */
public sealed interface Quorum {

    /** The smallest number of seats present that makes a sitting valid; an empty body never decides. */
    int needed(int seats);

    /** @param text {@code HALF_PLUS_ONE} or a fraction such as {@code 2/3} */
    static Quorum of(String text) {
        return text.equals("HALF_PLUS_ONE") ? new HalfPlusOne() : new PartOfSeats(Fraction.of(text));
    }

    /** At least this part of the seats. */
    record PartOfSeats(Fraction part) implements Quorum {
        @Override
        public int needed(int seats) {
            return Math.max(1, part.smallestPartOf(seats));
        }
    }

    /** One more than half of the seats, the half rounded down. */
    record HalfPlusOne() implements Quorum {
        @Override
        public int needed(int seats) {
            return seats / 2 + 1;
        }
    }
}
