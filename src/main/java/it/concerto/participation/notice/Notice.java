package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public notice of a path.
 *
 * @param deadline until when manifestations arrive in time, that minute included (BR-22), Europe/Rome; null without
 *     registration
 * @param note what the President wants changed, or why the notice was cancelled
 * @param latePolicy what the President decided for all late manifestations at once (BR-23); null before
 */
public record Notice(
        PathId path,
        Content content,
        Access access,
        @Nullable LocalDateTime deadline,
        Status status,
        @Nullable Instant publishedAt,
        @Nullable String note,
        @Nullable LatePolicy latePolicy,
        @Nullable Instant listedAt) {

    /** Where a notice stands. */
    public enum Status {
        DRAFT,
        APPROVED,
        PUBLISHED,
        CANCELLED
    }

    /**
     * What the notice says.
     *
     * @param contact an office or role, never the number of a person
     * @param templates what whoever takes part fills in or signs, offered with the notice
     */
    public record Content(
            String title,
            String legalBases,
            String text,
            String purpose,
            List<String> channels,
            @Nullable String address,
            @Nullable String participants,
            String contact,
            List<Template> templates) {

        /** @param templates null in notices from before they carried any */
        public Content {
            templates = templates == null ? List.of() : List.copyOf(templates);
        }
    }

    /** A form to download with the notice. */
    public record Template(Kind kind, FileRef file) {

        /** What it is for. */
        public enum Kind {
            MANIFESTATION,
            PACT,
            PROPOSAL,
            PRIVACY
        }
    }

    /** Whether manifestations are taken, in time or late. */
    public boolean takesManifestations() {
        return status == Status.PUBLISHED && access == Access.REGISTRATION;
    }
}
