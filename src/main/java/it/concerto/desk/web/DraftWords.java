package it.concerto.desk.web;

import it.concerto.drafts.Draft;
import it.concerto.drafts.DraftKeptElsewhere;
import it.concerto.time.Rome;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a page says about the draft while somebody types. */
@Component
class DraftWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    DraftWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param revision the page's draft from now on; 0 if it keeps none any more */
    record Told(int revision, String message) {}

    Told saved(Draft draft) {
        return new Told(draft.revision(), say("desk.draft.saved", hour(draft.savedAt())));
    }

    Told elsewhere(DraftKeptElsewhere newer) {
        return new Told(0, say("desk.draft.elsewhere", hour(newer.at())));
    }

    Told lost() {
        return new Told(0, say("desk.draft.lost"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static String hour(Instant at) {
        return HOUR.format(at.atZone(Rome.ZONE));
    }
}
