package it.concerto.participation.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a participant remarks on draft minutes within the window (C5).
 *
 * @param author the organisation, or how a citizen signs
 * @param page the page or passage it is about
 */
public record Remark(String author, @Nullable String page, String text, Instant receivedAt) {

    /** The text behind the passage it is about, as the minutes answer it. */
    public String quoted() {
        return page == null || page.isBlank() ? text : page + ": " + text;
    }
}
