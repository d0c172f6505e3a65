package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is addressed.
 *
 * @param path business key of the path it belongs to; empty if it belongs to none
 * @param event what happened, unique within the path, e.g. {@code sitting-3-convened}; the same letter for the same event
 *     goes to the same recipient only once
 * @param content what the templates read; never health or family data, never names of natural persons in the subject
 */
public record Letter(
        MailCode code,
        AmbitoCode ambito,
        String path,
        String event,
        Map<String, Object> content,
        @Nullable Invitation invitation) {}
