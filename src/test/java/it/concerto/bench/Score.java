package it.concerto.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the engine alone needs to play a path again: what people did, and what the steps told it. */
final class Score {

    private final List<Cue> cues = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> steps = new HashMap<>();
    private final Map<String, List<List<String>>> lists = new HashMap<>();

    /** Something that happens to a path. */
    sealed interface Cue {}

    /** @param isClaimed whether it had to be claimed first */
    record Answered(String task, String person, boolean isClaimed, Map<String, Object> variables) implements Cue {}

    /** A timer is due or a step runs in the background, at this node of the model. */
    record JobRun(String node) implements Cue {}

    /** A process of the path begins: the first, or one that an answer sets going. */
    record Started(String process, Map<String, Object> variables) implements Cue {}

    void add(Cue cue) {
        cues.add(cue);
    }

    /** @param variables what the step set */
    void addStep(String step, Map<String, Object> variables) {
        steps.computeIfAbsent(step, name -> new ArrayList<>()).add(variables);
    }

    void addList(String list, List<String> elements) {
        lists.computeIfAbsent(list, name -> new ArrayList<>()).add(elements);
    }

    List<Cue> cues() {
        return cues;
    }

    long answers() {
        return cues.stream().filter(Answered.class::isInstance).count();
    }

    Prompts prompts() {
        return new Prompts(queues(steps), queues(lists));
    }

    private static <T> Map<String, Deque<T>> queues(Map<String, List<T>> all) {
        var queues = new HashMap<String, Deque<T>>();
        all.forEach((name, values) -> queues.put(name, new ArrayDeque<>(values)));
        return queues;
    }

    /** What the steps and the lists say during one performance, in the order in which they are asked. */
    record Prompts(Map<String, Deque<Map<String, Object>>> steps, Map<String, Deque<List<String>>> lists) {

        boolean know(@Nullable Object name) {
            return steps.containsKey(String.valueOf(name)) || lists.containsKey(String.valueOf(name));
        }

        Map<String, Object> step(String name) {
            return steps.get(name).removeFirst();
        }

        List<String> list(String name) {
            return lists.get(name).removeFirst();
        }
    }
}
