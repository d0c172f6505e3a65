package it.concerto.workflow;

import it.concerto.files.FileRef;
import it.concerto.forms.Form;
import it.concerto.forms.KeptValues;
import it.concerto.privacy.Cover;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a task as it was given.
 *
 * @param run the run of a process that the task belonged to, running or ended
 * @param username who answered
 * @param due when the task was due, or null if it had no term
 * @param personal whether it holds data of natural persons
 * @param form the version that was answered
 * @param given what the form read before it was answered; nothing of answers from before it was kept
 */
public record KeptAnswer(
        LoggedAnswer event,
        String run,
        String username,
        @Nullable Instant due,
        boolean personal,
        Form form,
        Map<String, Object> given,
        Map<String, Object> answer) {

    public boolean isLate() {
        return due != null && event.at().isAfter(due);
    }

    /** The files of the answer, in its order. */
    public List<FileRef> files() {
        return KeptValues.files(answer);
    }

    /** The same for whoever reads no contacts; where it holds personal data its files, which no cover fits, are left out. */
    public KeptAnswer covered() {
        return new KeptAnswer(event, run, username, due, personal, form, Cover.values(given), Cover.values(shown()));
    }

    private Map<String, Object> shown() {
        var shown = new LinkedHashMap<>(answer);
        shown.values()
                .removeIf(value ->
                        personal && !KeptValues.files(Map.of("", value)).isEmpty());
        return shown;
    }
}
