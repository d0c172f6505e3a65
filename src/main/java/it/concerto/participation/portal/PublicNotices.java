package it.concerto.participation.portal;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.ExtensionRegister;
import it.concerto.participation.notice.MovedDeadline;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notices;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that have come out, for everybody. */
@Service
@Transactional(readOnly = true)
public class PublicNotices {

    private final Notices notices;
    private final ExtensionRegister extensions;
    private final Calendars calendars;
    private final PlanningPaths paths;
    private final Ambiti ambiti;
    private final Clock clock;

    PublicNotices(
            Notices notices,
            ExtensionRegister extensions,
            Calendars calendars,
            PlanningPaths paths,
            Ambiti ambiti,
            Clock clock) {
        this.notices = notices;
        this.extensions = extensions;
        this.calendars = calendars;
        this.paths = paths;
        this.ambiti = ambiti;
        this.clock = clock;
    }

    /**
     * Part of the list.
     *
     * @param number from zero
     */
    public record Page(List<PublicNotice> notices, int number, int pages) {}

    /** Without what became of their deadlines. Those one can still take part in first, the nearest end first; then the others, the latest first. */
    public Page page(int asked, int size) {
        var all = notices.published().stream()
                .map(notice -> shown(notice, List.of()))
                .sorted(Comparator.comparing(PublicNotice::isOpen)
                        .reversed()
                        .thenComparing(notice -> notice.isOpen() ? notice.end().orElse(Instant.MAX) : Instant.MAX))
                .toList();
        var pages = Math.max(1, (all.size() + size - 1) / size);
        var number = Math.min(Math.max(asked, 0), pages - 1);
        var from = number * size;
        return new Page(all.subList(from, Math.min(from + size, all.size())), number, pages);
    }

    /** Empty as long as it is not published, as if it did not exist. */
    public Optional<PublicNotice> find(PathId path) {
        return notices.find(path)
                .filter(notice -> notice.status() == Notice.Status.PUBLISHED)
                .map(notice -> shown(notice, extensions.of(path)));
    }

    private PublicNotice shown(Notice notice, List<MovedDeadline> moved) {
        var path = paths.get(notice.path());
        var ambito = ambiti.find(path.ambito())
                .map(Ambito::name)
                .orElse(path.ambito().value());
        return PublicNotice.of(notice, moved, path, ambito, calendars.of(notice.path()), clock.instant());
    }
}
