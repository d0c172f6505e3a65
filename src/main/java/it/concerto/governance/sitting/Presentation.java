package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who presents an item of the agenda and what the body reads before.
 *
 * @param rapporteur name and office; null for whoever presides
 */
public record Presentation(@Nullable String rapporteur, List<FileRef> documents) {

    public static final Presentation NONE = new Presentation(null, List.of());
}
