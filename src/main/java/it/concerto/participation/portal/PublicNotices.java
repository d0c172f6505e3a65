package it.concerto.participation.portal;

import it.concerto.organisation.Ambiti;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.ExtensionRegister;
import it.concerto.participation.notice.MovedDeadline;
import it.concerto.participation.notice.Notice;
import it.concerto.participation.notice.Notices;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
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

    /** Empty as long as it is not published, as if it did not exist. */
    public Optional<PublicNotice> find(PathId path) {
        return notices.find(path)
                .filter(notice -> notice.status() == Notice.Status.PUBLISHED)
                .map(notice -> shown(notice, extensions.of(path)));
    }

    private PublicNotice shown(Notice notice, List<MovedDeadline> moved) {
        var path = paths.get(notice.path());
        var underWay = paths.status(path.id()).isUnderWay();
        var ambito = ambiti.name(path.ambito()).orElseGet(path.ambito()::value);
        return PublicNotice.of(notice, moved, path, underWay, ambito, calendars.of(notice.path()), clock.instant());
    }
}
