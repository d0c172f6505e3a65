package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.SourceSizes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What one can still read at a glance: a file of 250 lines, a template of 100, a method of 30, a constructor of 5 things. What is longer is
 * named here with its length; it may only become shorter, and leaves the list when it fits.
 */
class BudgetTests {

    private static final int LINES_OF_A_FILE = 250;
    private static final int LINES_OF_A_TEMPLATE = 100;
    private static final int LINES_OF_A_METHOD = 30;
    private static final int PARAMETERS_OF_A_CONSTRUCTOR = 5;

    private static final Map<String, Integer> LONG_FILES = Map.of();
    private static final Map<String, Integer> LONG_TEMPLATES = Map.of();
    private static final Map<String, Integer> LONG_METHODS = Map.of();
    private static final Map<String, Integer> WIDE_CONSTRUCTORS = Map.ofEntries(
            Map.entry("Acts", 6),
            Map.entry("Calendars", 6),
            Map.entry("CouncilActs", 6),
            Map.entry("Entry.Rows", 6),
            Map.entry("ExpressionController", 6),
            Map.entry("Latecomers", 7),
            Map.entry("Manifestations", 9),
            Map.entry("OutcomeConclusion", 6),
            Map.entry("PeopleController", 6),
            Map.entry("PersonController", 6),
            Map.entry("ProposeAdoptionHandler", 7),
            Map.entry("PublicNotices", 6),
            Map.entry("SeatsController", 6),
            Map.entry("SessionMoves", 9),
            Map.entry("Successions", 6),
            Map.entry("Withdrawals", 8));

    private static SourceSizes main;
    private static SourceSizes test;
    private static SourceSizes planted;

    @BeforeAll
    static void read() throws IOException {
        main = SourceSizes.of(Path.of("src/main/java"));
        test = SourceSizes.of(Path.of("src/test/java/it"));
        planted = SourceSizes.of(Path.of("src/test/java/planted/budget"));
    }

    @Test
    void keepsFilesShort() {
        var files = new TreeMap<>(main.files);
        files.putAll(test.files);

        assertThat(over(LINES_OF_A_FILE, files)).satisfies(found -> isWithin(found, LONG_FILES));
    }

    @Test
    void keepsTemplatesShort() throws IOException {
        var templates = SourceSizes.lines(Path.of("src/main/resources/templates"), ".html");

        assertThat(over(LINES_OF_A_TEMPLATE, templates)).satisfies(found -> isWithin(found, LONG_TEMPLATES));
    }

    @Test
    void keepsMethodsShort() {
        assertThat(over(LINES_OF_A_METHOD, main.methods)).satisfies(found -> isWithin(found, LONG_METHODS));
    }

    @Test
    void keepsConstructorsNarrow() {
        assertThat(over(PARAMETERS_OF_A_CONSTRUCTOR, main.constructors))
                .satisfies(found -> isWithin(found, WIDE_CONSTRUCTORS));
    }

    @Test
    void findsWhatIsTooLong() {
        assertThat(over(LINES_OF_A_METHOD, planted.methods)).containsOnlyKeys("TooMuch.thirtyOne");
        assertThat(over(PARAMETERS_OF_A_CONSTRUCTOR, planted.constructors)).containsOnlyKeys("TooMuch");
        assertThat(over(20, planted.files)).containsOnlyKeys("TooMuch.java");
    }

    private static Map<String, Integer> over(int budget, Map<String, Integer> sizes) {
        var over = new TreeMap<>(sizes);
        over.values().removeIf(size -> size <= budget);
        return over;
    }

    private static void isWithin(Map<String, Integer> found, Map<String, Integer> known) {
        assertThat(found.keySet()).as("over the budget").isEqualTo(known.keySet());
        assertThat(found).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(known.get(name)));
    }
}
