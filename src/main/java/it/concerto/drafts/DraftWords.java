package it.concerto.drafts;

import it.concerto.time.Rome;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a page says about the draft while somebody types. */
@Component
public class DraftWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    DraftWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param revision the page's draft from now on; 0 if it keeps none any more */
    public record Told(int revision, String message) {}

    public Told saved(Draft draft) {
        return new Told(draft.revision(), say("drafts.saved", hour(draft.savedAt())));
    }

    public Told elsewhere(DraftKeptElsewhere newer) {
        return new Told(0, say("drafts.elsewhere", hour(newer.at())));
    }

    /** The page may keep no draft any more. */
    public Told lost() {
        return new Told(0, say("drafts.lost"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static String hour(Instant at) {
        return HOUR.format(at.atZone(Rome.ZONE));
    }
}
