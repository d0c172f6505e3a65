package it.concerto.comments;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said about a path or one of its tasks.
 *
 * @param task the task it is about, or null
 * @param about how that task is called, or null
 * @param by display name of the author
 * @param onBehalfOf display name of the absent person whose substitute they were, or null (BR-76)
 * @param changed whether it reads otherwise than it first did
 * @param own whether whoever reads it wrote it and may still change it
 */
public record Comment(
        String id,
        AmbitoCode ambito,
        String path,
        @Nullable String task,
        @Nullable String about,
        String text,
        String by,
        @Nullable String onBehalfOf,
        Instant at,
        boolean changed,
        boolean own) {}
