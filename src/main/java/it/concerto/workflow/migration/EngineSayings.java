package it.concerto.workflow.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the engine says against a migration, in English and in words of its own, as messages of ours. All that its validators
 * can say is here; whatever another version of the engine says besides is told as it is.
 */
final class EngineSayings {

    /** That a run stands where nothing says whither. */
    static final String UNMAPPED = "running.engine.unmapped";

    static final String OTHER = "running.engine.other";
    private static final String NAMED = "'([^']*)'";

    private static final Map<Pattern, String> KEYS = keys();

    private EngineSayings() {}

    private static Map<Pattern, String> keys() {
        var keys = new LinkedHashMap<Pattern, String>();
        putOfRuns(keys);
        putOfPairs(keys);
        putOfEvents(keys);
        putOfVersions(keys);
        return keys;
    }

    private static void putOfRuns(Map<Pattern, String> keys) {
        put(keys, "There is no migration instruction for this instance's activity", "unmapped");
        put(keys, "The type of the source activity is not supported for activity instance migration", "unsupported");
        put(
                keys,
                "The variable " + NAMED + " exists in both, this scope and concurrent local in the parent.*",
                "variable");
        put(keys, "Cannot migrate subscription for compensation handler " + NAMED + ".*", "compensation");
        put(
                keys,
                "A transition instance that instantiates the process can only be migrated to a process-level.*",
                "start");
        put(keys, "Transition instance is assigned to no sequence flow and target activity has more than.*", "flows");
        put(keys, "Transition instance is assigned to a sequence flow that cannot be matched in the target.*", "flow");
        put(keys, "Target activity is not asyncAfter", "asyncAfter");
        put(keys, "Target activity is not asyncBefore", "asyncBefore");
    }

    private static void putOfPairs(Map<Pattern, String> keys) {
        put(keys, "Activities have incompatible types \\((.*) is not compatible with (.*)\\)", "types");
        put(keys, "Events are not of the same type \\((.*) != (.*)\\)", "events");
        put(keys, "There are multiple mappings for source activity id " + NAMED + ".*", "twice");
        put(
                keys,
                "Cannot remove the inner activity of a multi-instance body when the body is mapped",
                "repetition.removed");
        put(keys, "Must map the inner activity of a multi-instance body when the body is mapped", "repetition.inner");
        put(
                keys,
                "Target activity " + NAMED + " is a descendant of multi-instance body " + NAMED
                        + " that is not mapped.*",
                "repetition.added");
        put(
                keys,
                "The target gateway must have at least the same number of incoming sequence flows.*",
                "gateway.incoming");
        put(keys, "The gateway's flow scope " + NAMED + " must be mapped", "gateway.scope");
        put(keys, "Only one gateway can be mapped to gateway " + NAMED, "gateway.once");
    }

    private static void putOfEvents(Map<Pattern, String> keys) {
        put(keys, "The source activity's event scope \\((.*)\\) must be mapped but the target.*", "event.noScope");
        put(
                keys,
                "The source activity's event scope \\((.*)\\) must be mapped to the target.*\\((.*)\\)",
                "event.scope");
        put(keys, "Cannot update event trigger because the activity does not define a persistent.*", "event.trigger");
        put(keys, "Conditional event has to migrate with update event trigger.*", "event.conditional");
        put(
                keys,
                "The closest mapped ancestor " + NAMED + " is mapped to scope " + NAMED
                        + " which is not an ancestor of.* " + NAMED,
                "ancestor");
    }

    private static void putOfVersions(Map<Pattern, String> keys) {
        put(keys, "Process instance " + NAMED + " cannot be migrated\\. Its process definition.*", "version");
        put(keys, "Process instance " + NAMED + " cannot be migrated\\. The process instance does not exist", "gone");
        put(keys, "Cannot (?:attach|destroy) .*", "structure");
        put(keys, "Scope instance of type .*", "structure");
        put(keys, ".*process definition with id " + NAMED + " does not exist", "model");
        put(keys, "Cannot migrate process instances? .*(?:tenant|tenants).*", "tenant");
    }

    private static void put(Map<Pattern, String> keys, String said, String key) {
        keys.put(Pattern.compile("(?:ENGINE-\\d+ )?" + said, Pattern.DOTALL), "running.engine." + key);
    }

    /** @param element that the engine speaks of; empty for the run as a whole */
    static Why why(String element, String said) {
        for (var entry : KEYS.entrySet()) {
            var match = entry.getKey().matcher(said.strip());
            if (match.matches()) {
                return new Why(element, entry.getValue(), named(match.toMatchResult()));
            }
        }
        return Why.of(element, OTHER, said.strip());
    }

    private static List<String> named(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .toList();
    }
}
