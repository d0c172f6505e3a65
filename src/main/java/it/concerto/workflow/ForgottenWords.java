package it.concerto.workflow;

import it.concerto.files.FileRef;
import it.concerto.forms.KeptValues;
import it.concerto.privacy.Cover;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of the answers about something what is to be known no more; that there was an answer, and what else it says,
 * stays, and so does every answer about anything else.
 */
@Service
@Transactional
public class ForgottenWords {

    private final JdbcClient jdbc;
    private final KeptValues values;
    private final AnswerEntries entries;
    private final ApplicationEventPublisher events;

    ForgottenWords(JdbcClient jdbc, KeptValues values, AnswerEntries entries, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.values = values;
        this.entries = entries;
        this.events = events;
    }

    /**
     * A run of a process, by what tells it from the others.
     *
     * @param about value of {@link Subjects#variable}
     */
    public record Run(String process, String about) {}

    /**
     * Covers the words and drops the files, in what the forms of these runs had been given and in what was answered, and
     * announces {@link WordsForgotten}.
     *
     * @param files by the SHA-256 of their content
     */
    public void forget(String path, Set<Run> runs, Set<String> words, Set<String> files) {
        runs.forEach(run -> forget(path, run, words, files));
        events.publishEvent(new WordsForgotten(path, words, files));
    }

    private void forget(String path, Run run, Set<String> words, Set<String> files) {
        jdbc.sql("select a.task, a.given, a.answer from cz_task_answer a"
                        + " join cz_subject s on s.scope = a.process_instance_id"
                        + " where a.path = ? and s.path = a.path and s.element = ? and s.about = ?")
                .params(path, run.process(), run.about())
                .query((row, n) -> new Kept(row.getString("task"), row.getString("given"), row.getString("answer")))
                .list()
                .forEach(kept -> keep(
                        kept,
                        new Kept(
                                kept.task(),
                                kept.given() == null ? null : without(kept.given(), words, files),
                                without(kept.answer(), words, files))));
    }

    private record Kept(String task, @Nullable String given, String answer) {}

    private void keep(Kept before, Kept after) {
        if (!before.equals(after)) {
            jdbc.sql("update cz_task_answer set given = ?, answer = ? where task = ?")
                    .param(after.given())
                    .param(after.answer())
                    .param(after.task())
                    .update();
            entries.rewritten(after.task()).ifPresent(events::publishEvent);
        }
    }

    private String without(String json, Set<String> words, Set<String> files) {
        var before = values.read(json);
        var after = without(before, words, files);
        return after.equals(before) ? json : values.write(after);
    }

    private static Map<String, Object> without(Map<?, ?> kept, Set<String> words, Set<String> files) {
        var left = new LinkedHashMap<String, Object>();
        kept.forEach((name, value) -> {
            var shown = without(value, words, files);
            if (shown != null) {
                left.put(String.valueOf(name), shown);
            }
        });
        return left;
    }

    private static @Nullable Object without(@Nullable Object value, Set<String> words, Set<String> files) {
        if (value instanceof String text) {
            return Cover.over(text, words);
        }
        if (value instanceof FileRef file) {
            return files.contains(file.sha256()) ? null : file;
        }
        if (value instanceof Map<?, ?> map) {
            return without(map, words, files);
        }
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(one -> without(one, words, files))
                        .filter(Objects::nonNull)
                        .toList()
                : value;
    }
}
