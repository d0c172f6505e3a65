package it.concerto.workflow;

import java.util.Map;
import java.util.Set;

/**
 * What a module makes of the answer to one user task. Implementations carry {@link Answers} with the id of the form.
 *
 * @param <A> record of the answer: its components are named like the form's keys. Text becomes {@code String} or an enum
 *     constant of that name, number {@code int}, {@code long} or {@code BigDecimal}, date {@code LocalDate}, time
 *     {@code LocalTime}, date and time {@code LocalDateTime}, checkbox {@code boolean}, checklist and tag list
 *     {@code List<String>}, file picker {@code List<FileRef>}, a group with a path a record, a dynamic list a
 *     {@code List} of records; unanswered is {@code null} (component {@code @Nullable}), an empty list or {@code false}
 */
public interface AnswerHandler<A extends Record> {

    /**
     * What the form reads before it is filled in, by name: initial values under the form's own keys, option lists (each a
     * list of maps with {@code value} and {@code label}) under their {@code valuesKey}, anything its FEEL expressions
     * mention. Called when the form is shown and again when it is judged.
     */
    default Map<String, Object> given(TaskInHand task) {
        return Map.of();
    }

    /**
     * Names of given values that move on by themselves: reckoned from the day on which the form is shown, or telling how
     * far the mails of a path have come. That they move is nobody's change.
     */
    default Set<String> reckoned() {
        return Set.of();
    }

    /**
     * Takes the answer, in the transaction that completes the task: calls one use case and sets what the gateways need.
     *
     * @throws RuleBroken if a rule forbids it; everything is rolled back and the message is shown beside its field
     */
    void accept(TaskInHand task, A answer) throws RuleBroken;
}
