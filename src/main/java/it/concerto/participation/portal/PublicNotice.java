package it.concerto.participation.portal;

import it.concerto.files.FileRef;
import it.concerto.participation.notice.MovedDeadline;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Session;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PlanningPath;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A notice as everybody may read it.
 *
 * @param ambito full name of the Ambito
 * @param extensions how the deadline has moved since, the first move first
 * @param underWay whether the path goes on
 * @param sessions the calendar without the sessions that were merged into others
 */
public record PublicNotice(
        Notice notice,
        List<MovedDeadline> extensions,
        PlanningPath path,
        boolean underWay,
        String ambito,
        List<Session> sessions,
        Standing standing) {

    private static final String PORTAL = "PORTAL";

    /** What a reader can still do. */
    public enum Standing {
        /** Manifestations are in time. */
        OPEN,
        /** Whoever wants to comes to the sessions, without registration. */
        FREE,
        CLOSED;

        static Standing of(boolean registered, boolean open) {
            var standing = registered ? OPEN : FREE;
            return open ? standing : CLOSED;
        }
    }

    static PublicNotice of(
            Notice notice,
            List<MovedDeadline> extensions,
            PlanningPath path,
            boolean underWay,
            String ambito,
            List<Session> calendar,
            Instant now) {
        var sessions = calendar.stream()
                .filter(session -> session.status() != Session.Status.MERGED)
                .sorted(Comparator.comparing(session -> session.plan().earliestStart()))
                .toList();
        var open = underWay && !now.isAfter(end(notice, sessions).orElse(Instant.MAX));
        var standing = Standing.of(notice.access() == Access.REGISTRATION, open);
        return new PublicNotice(notice, extensions, path, underWay, ambito, sessions, standing);
    }

    /** The last instant of the deadline (BR-22); without registration the start of the last session. */
    private static Optional<Instant> end(Notice notice, List<Session> sessions) {
        return Optional.ofNullable(notice.deadline()).map(Rome::endOfMinute).or(() -> Session.lastStart(sessions));
    }

    /** The signed act of an extension by its hash. */
    public Optional<FileRef> act(String sha256) {
        return extensions.stream()
                .map(moved -> moved.extension().signed())
                .filter(Objects::nonNull)
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    /** A form that the notice offers, by its hash. */
    public Optional<FileRef> template(String sha256) {
        return notice.content().templates().stream()
                .map(Notice.Template::file)
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    public boolean isOpen() {
        return standing != Standing.CLOSED;
    }

    /** When taking part ends, as far as it is known. */
    public Optional<Instant> end() {
        return end(notice, sessions);
    }

    /** Whether one takes part by a manifestation, not just by coming. */
    public boolean isRegistered() {
        return notice.deadline() != null;
    }

    /** Whether a new form is handed out here. */
    public boolean opensForm() {
        return standing == Standing.OPEN && offersPortal();
    }

    /**
     * Whether a form that somebody has in hand is still taken, in time or late: until the list of the admitted is closed.
     */
    public boolean takesForm() {
        return notice.takesManifestations() && offersPortal() && notice.listedAt() == null && underWay;
    }

    private boolean offersPortal() {
        return notice.content().channels().contains(PORTAL);
    }
}
