package it.concerto.participation.notice;

import it.concerto.path.PathEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever reads the list of the notices finds those of paths that have ended among the closed. */
@Component
class EndedPaths {

    private final NoticeStore notices;

    EndedPaths(NoticeStore notices) {
        this.notices = notices;
    }

    @EventListener
    void end(PathEnded ended) {
        notices.end(ended.path());
    }
}
