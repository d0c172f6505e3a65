package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The terms of {@code bpmn/due-dates.dmn} against a table written by hand from the procedure: for each task its number, its
 * term in words, and what that is for the calendar.
 */
class DueTermsTests {

    private static final Map<String, String> TERMS = terms();

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

    private static Map<String, String> terms() {
        return Dmn.readModelFromFile(new File("bpmn/due-dates.dmn")).getModelElementsByType(Rule.class).stream()
                .collect(Collectors.toMap(
                        rule -> unquoted(
                                rule.getInputEntries().iterator().next().getTextContent()),
                        rule -> unquoted(
                                rule.getOutputEntries().iterator().next().getTextContent())));
    }

    private static String unquoted(String feel) {
        return feel.strip().replace("\"", "");
    }
}
