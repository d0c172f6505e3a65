package it.concerto.publication;

import it.concerto.path.PathId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The publication of a path's plan.
 *
 * @param planVersion number of the approved version
 * @param preparedBy username; somebody else checks it
 * @param checks of the prepared version, the last one counts
 */
public record Publication(
        PathId path,
        int planVersion,
        String preparedBy,
        List<Annex> annexes,
        List<PrivacyCheck> checks,
        @Nullable BoardPosting board,
        @Nullable Transparency transparency) {

    /** A second person's look at what is to be published. */
    public record PrivacyCheck(String checkedBy, boolean passed, @Nullable String note) {}

    /**
     * The posting on the albo pretorio.
     *
     * @param hash of what is posted: titles and hashes of the public files
     */
    public record BoardPosting(String number, LocalDate from, LocalDate to, String hash, boolean closed) {

        /** Message that tells that the posting was recorded late (BR-75); its subject is the number. */
        public static final String LATE = "publication.deed.lateBoard";

        /** Fifteen consecutive days (TUEL art. 124); the end is computed and cannot be edited (BR-67). */
        static LocalDate end(LocalDate from) {
            return from.plusDays(15);
        }
    }

    /** Entry in Amministrazione trasparente. */
    public record Transparency(String section, LocalDate from, LocalDate to) {

        /** Message that tells that the entry was recorded late (BR-75). */
        public static final String LATE = "publication.deed.lateTransparency";

        /** 31 December of the fifth following year (D.Lgs. 33/2013 art. 8). */
        static LocalDate end(LocalDate from) {
            return LocalDate.of(from.getYear() + 5, 12, 31);
        }
    }

    public List<Annex> publicAnnexes() {
        return annexes.stream().filter(Annex::isPublic).toList();
    }

    /** Whether anybody may read it on the day. */
    public boolean isPublicOn(LocalDate day) {
        return within(day, board == null ? null : board.from(), board == null ? null : board.to())
                || within(
                        day,
                        transparency == null ? null : transparency.from(),
                        transparency == null ? null : transparency.to());
    }

    private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
