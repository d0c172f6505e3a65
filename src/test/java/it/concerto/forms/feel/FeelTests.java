package it.concerto.forms.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.time.Rome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-08T22:30:00Z"), Rome.ZONE);

    private final Feel.Session feel = new Feel(CLOCK).session();

    private static Map<String, Object> data() {
        var data = new HashMap<String, Object>();
        data.put("outcome", "APPROVE");
        data.put("empty", "");
        data.put("nothing", null);
        data.put("yes", true);
        data.put("votes", new BigDecimal(7));
        data.put("euro", new BigDecimal("1234.50"));
        data.put("day", "2022-06-08");
        data.put("areas", List.of("MINORI", "ANZIANI"));
        data.put("venue", Map.of("town", "Matino", "seats", new BigDecimal(40)));
        data.put(
                "rows",
                List.of(
                        Map.of("kind", "A", "sum", new BigDecimal("10.10")),
                        Map.of("kind", "B", "sum", new BigDecimal("20.20"))));
        data.put("this", Map.of("kind", "B"));
        data.put("parent", Map.of("outcome", "REJECT"));
        data.put("i", new BigDecimal(2));
        return data;
    }

    /** The value as text; {@code -} where there is none. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            textBlock =
                    """
            outcome                                      | APPROVE
            outcome = "APPROVE"                          | true
            outcome != "APPROVE"                         | false
            outcome != "REJECT"                          | true
            not(outcome = "APPROVE")                     | false
            outcome in ("APPROVE","REJECT")              | true
            outcome in ("REJECT")                        | false
            missing                                      | -
            missing = null                               | true
            missing != "APPROVE"                         | true
            missing = "APPROVE"                          | false
            missing.inner.deeper                         | -
            nothing = null                               | true
            nothing + 1                                  | -
            empty = ""                                   | true
            empty = null                                 | false
            yes                                          | true
            not(yes)                                     | false
            not(missing)                                 | -
            yes and missing                              | -
            yes or missing                               | true
            not(yes) and missing                         | false
            votes > 5                                    | true
            votes >= 7 and votes <= 7                    | true
            votes between 1 and 3                        | false
            votes in [1..7]                              | true
            votes in [1..7)                              | false
            votes = "7"                                  | -
            votes > "a"                                  | -
            votes + 1                                    | 8
            votes / 2                                    | 3.5
            votes / 0                                    | -
            1 / 3 * 3 < 1                                | true
            0.1 + 0.2                                    | 0.3
            euro * 3                                     | 3703.50
            euro - 0.01                                  | 1234.49
            decimal(euro / 7, 2)                         | 176.36
            floor(3.7)                                   | 3
            modulo(votes, 2)                             | 1
            2 ** 10                                      | 1024
            -votes                                       | -7
            abs(-votes)                                  | 7
            if votes > 5 then "si" else "no"             | si
            if missing then 1 else 2                     | 2
            "a" + "b"                                    | ab
            "n. " + string(votes)                        | n. 7
            "n. " + votes                                | -
            string length("Nardò")                       | 5
            upper case("nardò")                          | NARDÒ
            contains(outcome, "APP")                     | true
            starts with(outcome, "APP")                  | true
            matches("LE12", "^[A-Z]+[0-9]+$")            | true
            substring("abcdef", 2, 3)                    | bcd
            string join(areas, ", ")                     | MINORI, ANZIANI
            count(areas)                                 | 2
            list contains(areas, "ANZIANI")              | true
            list contains(areas, "DISABILI")             | false
            some a in areas satisfies a = "MINORI"       | true
            every a in areas satisfies a = "MINORI"      | false
            areas[1]                                     | MINORI
            areas[-1]                                    | ANZIANI
            count(missing)                               | -
            sum(rows.sum)                                | 30.30
            rows[kind = "B"].sum                         | [20.20]
            rows[1].kind                                 | A
            count(rows[sum > 15])                        | 1
            for r in rows return r.kind                  | [A, B]
            for n in 1..3 return n * n                   | [1, 4, 9]
            max(rows.sum)                                | 20.20
            venue.town                                   | Matino
            venue.seats > 30                             | true
            {a: 1}.a                                     | 1
            date(day)                                    | 2022-06-08
            date(day) > date("2022-01-01")               | true
            date(day) + duration("P60D")                 | 2022-08-07
            date("2022-13-01")                           | -
            day > date("2022-01-01")                     | -
            today()                                      | 2022-06-09
            date(day) < today()                          | true
            date("2022-06-30").year                      | 2022
            day of week(date(day))                       | Wednesday
            is defined(outcome)                          | true
            is defined(missing)                          | false
            get or else(missing, "x")                    | x
            this.kind = "B"                              | true
            parent.outcome                               | REJECT
            i                                            | 2
            i > 1                                        | true
            """)
    void evaluates(String expression, String value) throws FeelRefused {
        var result = feel.evaluate(FeelExpression.parse("=" + expression), data());

        assertThat(result == null ? null : result.toString()).isEqualTo(value);
    }

    @Test
    void keepsMoneyExactWhereFloatingPointWouldNot() throws FeelRefused {
        var sum = FeelExpression.parse("=90071992547409.93 + 0.01");

        assertThat(feel.evaluate(sum, Map.of())).isEqualTo(new BigDecimal("90071992547409.94"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1 +",
                "=for i in 1..1000000000 return i",
                "=for i in 1..votes return i",
                "=for a in x, b in x, c in x return a",
                "=for a in x return for b in x return for c in x return 1",
                "=x[y[z[1 = 1] = 1] = 1]",
                "=for i in 1..900 return concatenate(partial, partial)",
                "=(function(x) x)(1)",
                "=function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
                "=random number()",
                "=unheard of(1)",
                "=decimal(1, 1000000000)",
                "=decimal(1, votes)",
                "=matches(text, \"(a+)+$\")",
                "=matches(text, pattern)",
                "=replace(text, \".*.*.*x\", \"\")",
            })
    void refusesWhatCouldRunAwayOrIsNoFeel(String expression) {
        assertThatThrownBy(() -> FeelExpression.parse(expression)).isInstanceOf(FeelRefused.class);
    }

    @Test
    void refusesWhatIsTooLongOrTooDeepQuickly() {
        var begin = System.nanoTime();

        assertThatThrownBy(() -> FeelExpression.parse("1" + " + 1".repeat(600))).isInstanceOf(FeelRefused.class);
        assertThatThrownBy(() -> FeelExpression.parse("1 + (".repeat(300) + "1" + ")".repeat(300)))
                .isInstanceOf(FeelRefused.class);
        assertThatThrownBy(() -> FeelExpression.parse("if a then ".repeat(190) + "1"))
                .isInstanceOf(FeelRefused.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void knowsWhatAnExpressionReads() throws FeelRefused {
        assertThat(FeelExpression.parse("=if a.b > 1 then c else count(d[e = 1])")
                        .names())
                .containsExactlyInAnyOrder("a", "c", "d", "e");
    }

    @Test
    void fillsTextsAndEscapesWhatIsFilledIn() throws FeelRefused {
        var template = Template.parse("Esito: {{outcome}}, {{ votes + 0.5 }} voti{{missing}}.");

        assertThat(template.fill(feel, data(), text -> "<" + text + ">")).isEqualTo("Esito: <APPROVE>, <7,5> voti<>.");
        assertThat(Template.parse("=\"n. \" + string(votes)").fill(feel, data(), UnaryOperator.identity()))
                .isEqualTo("n. 7");
        assertThatThrownBy(() -> Template.parse("{{#if x}}a{{/if}}")).hasMessageContaining("not supported");
    }
}
