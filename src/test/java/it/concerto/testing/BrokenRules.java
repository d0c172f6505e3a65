package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.workflow.RuleBroken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test says of an attempt that a rule forbids. */
public final class BrokenRules {

    private BrokenRules() {}

    /** @param rule where it is written, e.g. {@code BR-09} */
    public static void assertBroken(String rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("rule", rule);
    }

    /** @param field beside which the refusal is shown */
    public static void assertBrokenAt(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class).hasFieldOrPropertyWithValue("field", field);
    }
}
