package it.concerto.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${approved}",
                "${!approved}",
                "${outcome == 'APPROVED' && attempts < 3}",
                "${(a || b) && !(c == 1.5)}",
                "${ amended == true }",
                "${missing != null}"
            })
    void allowsComparisonsOfNamesWithLiterals(String condition) {
        assertThat(Expressions.isCondition(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved",
                "${}",
                "${a.b}",
                "${a()}",
                "${a.b()}",
                "${a['b']}",
                "${''.getClass()}",
                "${a = 1}",
                "${a; b}",
                "${a ? b : c}",
                "${a + 1}",
                "#{a}",
                "${a}${b}",
                "${execution}",
                "${task == 1}",
                "${empty a}",
                "${a == 'x${b}'}",
                "${a ==}",
                "${== a}",
                "${(a}",
                "${a))}",
                "${a b}",
                "${a == \"b\"}",
                "${a == 'it''s'}",
                "${a -> b}",
                "${1a}"
            })
    void refusesEverythingElse(String condition) {
        assertThat(Expressions.isCondition(condition)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "${ambito}_UDP", "${ambito}_CONS_${municipality}", "P3D", "${deadline}"})
    void allowsNamesInText(String text) {
        assertThat(Expressions.isText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${a.b}", "x${a()}", "${execution}", "#{a}", "${a", "${${a}}", "$${a()}"})
    void allowsNothingElseInText(String text) {
        assertThat(Expressions.isText(text)).isFalse();
    }
}
