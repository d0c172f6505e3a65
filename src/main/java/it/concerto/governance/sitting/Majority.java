package it.concerto.governance.sitting;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes an item approved once it is put to the vote. */
public sealed interface Majority {

    boolean isReachedBy(VoteCount votes);

    /** Whether both sides are exactly equal, so that a rule for ties decides. */
    default boolean isTied(VoteCount votes) {
        return false;
    }

    /** @param text name of a {@link Plain} majority, or the fraction of the seats that a qualified one needs */
    static Majority of(String text) {
        if (text.contains("/")) {
            return new Qualified(Fraction.of(text));
        }
        return Stream.of(Plain.values())
                .filter(plain -> plain.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fraction such as 2/3 and none of "
                        + Stream.of(Plain.values()).map(Plain::name).collect(Collectors.joining(", ")) + ": " + text));
    }

    /** Majorities without a figure of their own. */
    enum Plain implements Majority {
        /** More votes in favour than against. */
        MAJORITY_OF_VOTERS {
            @Override
            public boolean isReachedBy(VoteCount votes) {
                return votes.inFavour() > votes.against();
            }

            @Override
            public boolean isTied(VoteCount votes) {
                return votes.inFavour() > 0 && votes.inFavour() == votes.against();
            }
        },
        /** More than half of those present: an abstention weighs against. */
        MAJORITY_OF_PRESENT {
            @Override
            public boolean isReachedBy(VoteCount votes) {
                return 2 * votes.inFavour() > votes.present();
            }

            @Override
            public boolean isTied(VoteCount votes) {
                return votes.inFavour() > 0
                        && votes.inFavour() == votes.against()
                        && 2 * votes.inFavour() == votes.present();
            }
        },
        /** More than half of all the seats. */
        ABSOLUTE_OF_SEATS {
            @Override
            public boolean isReachedBy(VoteCount votes) {
                return 2 * votes.inFavour() > votes.seats();
            }
        },
        /** Everybody present in favour. */
        UNANIMITY {
            @Override
            public boolean isReachedBy(VoteCount votes) {
                return votes.inFavour() > 0 && votes.inFavour() == votes.present();
            }
        }
    }

    /** At least this part of all the seats. */
    record Qualified(Fraction part) implements Majority {
        @Override
        public boolean isReachedBy(VoteCount votes) {
            return votes.inFavour() > 0 && part.isReachedBy(votes.inFavour(), votes.seats());
        }
    }
}
