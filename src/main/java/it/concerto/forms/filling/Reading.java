package it.concerto.forms.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of an input mean.
 *
 * @param texts as typed, to be shown again
 * @param value null if there is none
 * @param fault key of the message that says why the texts mean nothing, or null
 */
public record Reading(List<String> texts, @Nullable Object value, @Nullable String fault) {

    static Reading of(List<String> texts, @Nullable Object value) {
        return new Reading(texts, value, null);
    }

    static Reading fault(List<String> texts, String messageKey) {
        return new Reading(texts, null, messageKey);
    }
}
