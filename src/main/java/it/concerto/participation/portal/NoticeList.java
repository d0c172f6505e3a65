package it.concerto.participation.portal;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Notices;
import it.concerto.participation.notice.PublishedNotice;
import it.concerto.participation.portal.PublicNotice.Standing;
import it.concerto.path.PathName;
import it.concerto.path.PathSummary;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of the notices that have come out, a page at a time: each page costs the same however many there are. */
@Service
@Transactional(readOnly = true)
public class NoticeList {

    private final Notices notices;
    private final PlanningPaths paths;
    private final Ambiti ambiti;
    private final Clock clock;

    NoticeList(Notices notices, PlanningPaths paths, Ambiti ambiti, Clock clock) {
        this.notices = notices;
        this.paths = paths;
        this.ambiti = ambiti;
        this.clock = clock;
    }

    /**
     * Part of the list.
     *
     * @param number from zero
     */
    public record Page(List<Line> notices, int number, int pages) {}

    /** A notice and what a reader can still do about it. */
    public record Line(PublishedNotice notice, PathName name, Standing standing) {

        public Optional<Instant> end() {
            return Optional.ofNullable(notice.end());
        }

        public boolean isOpen() {
            return standing != Standing.CLOSED;
        }

        public boolean isRegistered() {
            return notice.registered();
        }
    }

    /** Those whose end is ahead first, the nearest end first; then the others, the latest first. */
    public Page page(int asked, int size) {
        var pages = Math.max(1, (notices.countPublished() + size - 1) / size);
        var number = Math.min(Math.max(asked, 0), pages - 1);
        var shown = notices.published(number * size, size);
        var known = paths.summaries(shown.stream().map(PublishedNotice::path).toList());
        var names = ambiti.names();
        var lines = shown.stream()
                .map(notice -> line(notice, Objects.requireNonNull(known.get(notice.path())), names))
                .toList();
        return new Page(lines, number, pages);
    }

    private Line line(PublishedNotice notice, PathSummary path, Map<AmbitoCode, String> names) {
        var end = notice.end();
        var open =
                path.status().isUnderWay() && (end == null || !clock.instant().isAfter(end));
        var ambito = names.getOrDefault(path.ambito(), path.ambito().value());
        return new Line(notice, new PathName(path.planName(), ambito), Standing.of(notice.registered(), open));
    }
}
