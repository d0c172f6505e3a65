package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The terms of {@code bpmn/due-dates.dmn} against a table written by hand from the procedure: for each task its number, its
 * term in words, and what that is for the calendar; and where each stands written.
 */
class DueTermsTests {

    private static final Pattern STEP = Pattern.compile("\\b(?:[A-I]\\d|X\\d(?:\\.\\d)?)\\b");
    private static final Pattern RULE = Pattern.compile("BR-(\\d\\d)");
    private static final Pattern NAMED =
            Pattern.compile("pass[oi] [A-IX]\\d|BR-\\d\\d|fase [A-I]|procedura|TUEL, artt?\\. \\d|/\\d{4}");
    private static final int LAST_RULE = 78;

    private static final Map<String, String> TERMS = terms();
    private static final Map<String, String> SOURCES = sources();

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "due-terms.csv", delimiter = '|', numLinesToSkip = 1)
    void isDueAsTheProcedureSays(String number, String task, String role, String words, String term) {
        assertThat(TERMS).as(number + ": " + words).containsEntry(task, term);
    }

    @Test
    void everyTaskOfTheTableIsInTheList() throws Exception {
        var listed = new String(getClass().getResourceAsStream("due-terms.csv").readAllBytes())
                .lines()
                .skip(1)
                .map(line -> line.split("\\|")[1].strip())
                .toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(TERMS.keySet());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "due-terms.csv", delimiter = '|', numLinesToSkip = 1)
    void namesItsSourceAndWhetherTheOfficeMayChangeIt(String number, String task) {
        assertThat(SOURCES).containsKey(task);
        var source = SOURCES.get(task);

        assertThat(source).as("a step, a rule or a law").containsPattern(NAMED);
        assertThat(STEP.matcher(number).results().map(MatchResult::group)).allSatisfy(step -> assertThat(source)
                .as("the step of the procedure")
                .containsPattern("pass(o|i) [^;)]*\\b" + Pattern.quote(step) + "\\b"));
        assertThat(RULE.matcher(source).results().map(found -> Integer.parseInt(found.group(1))))
                .as("rules of the book")
                .allMatch(rule -> rule >= 1 && rule <= LAST_RULE);
        assertThat(source)
                .as("the number of days is nobody's law")
                .contains("prassi dell’ufficio")
                .containsPattern("modificabile|non si sposta da solo");
    }

    private static Map<String, String> sources() {
        return rules().collect(Collectors.toMap(
                DueTermsTests::task,
                rule -> rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent()));
    }

    private static Stream<Rule> rules() {
        return Dmn.readModelFromFile(new File("bpmn/due-dates.dmn")).getModelElementsByType(Rule.class).stream();
    }

    private static String task(Rule rule) {
        return unquoted(rule.getInputEntries().iterator().next().getTextContent());
    }

    private static Map<String, String> terms() {
        return rules().collect(Collectors.toMap(
                DueTermsTests::task,
                rule -> unquoted(rule.getOutputEntries().iterator().next().getTextContent())));
    }

    private static String unquoted(String feel) {
        return feel.strip().replace("\"", "");
    }
}
