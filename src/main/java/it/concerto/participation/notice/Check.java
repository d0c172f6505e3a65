package it.concerto.participation.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an official found when verifying a manifestation (B6).
 *
 * @param requirements what was looked at and how it stands
 * @param until day by which the participant may complete it, when asked to
 */
public record Check(
        Result result, Map<Requirement, Mark> requirements, @Nullable String reason, @Nullable LocalDate until) {

    /** What is decided. */
    public enum Result {
        ADMIT,
        ASK_COMPLETION,
        REJECT,
        DUPLICATE
    }

    /** What a manifestation needs (BR-24, BR-29). */
    public enum Requirement {
        SIGNATURE,
        DATE,
        AREA,
        PACT,
        LEGIBLE,
        FIELDS
    }

    /** How a requirement stands. */
    public enum Mark {
        OK,
        KO,
        NOT_DUE
    }

    List<Requirement> missing() {
        return requirements.entrySet().stream()
                .filter(entry -> entry.getValue() == Mark.KO)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
