package it.concerto.participation.notice;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells, when starting, notices without registration that came out before anybody asked until when they last. */
@Component
class LastSessions implements SmartInitializingSingleton {

    private final NoticeStore notices;
    private final Calendars calendars;
    private final TransactionTemplate transaction;

    LastSessions(NoticeStore notices, Calendars calendars, TransactionTemplate transaction) {
        this.notices = notices;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            for (var path : notices.endless()) {
                Session.lastStart(calendars.of(path)).ifPresent(last -> notices.lasts(path, last));
            }
        });
    }
}
