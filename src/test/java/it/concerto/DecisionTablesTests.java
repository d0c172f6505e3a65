package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.governance.GovernanceTerm;
import it.concerto.participation.ParticipationTerm;
import it.concerto.plan.PlanTerm;
import it.concerto.testing.Contracts;
import it.concerto.testing.ModelFolders;
import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelCheck;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision tables give what the product asks of them; one that does not is refused with file, line and reason. */
class DecisionTablesTests {

    private static final Pattern RULE =
            Pattern.compile("<rule id=\"(\\w+)\">.*?\"When_(\\w+)\".*?</rule>", Pattern.DOTALL);

    private final List<TableContract> contracts = Contracts.ofTheProduct();
    private final ModelCheck check = new ModelCheck(step -> true, contracts);

    @ParameterizedTest
    @MethodSource("it.concerto.testing.ModelFolders#decisions")
    void areSound(Path table) {
        assertThat(check.flaws(ModelFolders.name(table), content(table))).isEmpty();
    }

    @Test
    void areAllAsked() {
        assertThat(contracts)
                .extracting(TableContract::decision)
                .contains("terms", "dueDates", "bodyRules", "actTerms");
        assertThat(check.misplaced(files(ModelFolders.decisions()))).isEmpty();
    }

    @Test
    void areEachInOneFile() {
        var without = files(ModelFolders.decisions().filter(table -> !table.endsWith("terms.dmn")));
        var twice = Stream.concat(
                        files(ModelFolders.decisions()).stream(),
                        Stream.of(new ModelFile("bpmn/zz.dmn", content(Path.of("bpmn/terms.dmn")))))
                .toList();

        assertThat(check.misplaced(without))
                .extracting(Flaw::toString)
                .containsExactly("bpmn/, terms: no .dmn file holds this decision");
        assertThat(check.misplaced(twice))
                .extracting(Flaw::toString)
                .containsExactly("bpmn/zz.dmn, line 3, terms: is in bpmn/terms.dmn too");
    }

    /** ADR 119: a row that nobody asks for misleads who changes it; a name without a row is no sound table. */
    @Test
    void haveNoTermThatNobodyAsksFor() {
        var terms = read(Path.of("bpmn/terms.dmn"));
        var rows = RULE.matcher(terms).results().toList();

        assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> assertThat(
                        flaws("terms", terms.replace(row.group(), "")))
                .extracting(Flaw::toString)
                .containsExactly("bpmn/terms.dmn, line " + lineOf(terms, "Table_terms")
                        + ", Table_terms: no rule fits name = " + row.group(2) + " whatever else is given"));
    }

    @Test
    void areAskedForNothingThatNobodyReckons() throws IOException {
        List<Enum<?>> names = Stream.<Enum<?>[]>of(
                        GovernanceTerm.values(), ParticipationTerm.values(), PlanTerm.values())
                .flatMap(Arrays::stream)
                .toList();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(DecisionTablesTests::read)
                    .toList();
            assertThat(names).allSatisfy(name -> assertThat(code)
                    .anyMatch(file -> file.contains(name.getDeclaringClass().getSimpleName() + "." + name.name())));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            terms | Then_remarks"><text>"5cd" | Then_remarks"><text>"5 giorni" | Then_remarks | Not a term such as 5wd or 15cd: 5 giorni
            terms | Then_remarks"><text>"5cd" | Then_remarks"><text>"2h" | Then_remarks | No term in days such as 5wd or 15cd: 2h
            terms | Then_remarks"><text>"5cd" | Then_remarks"><text>5cd | Then_remarks | must be a text in quotes, not 5cd
            terms | Then_remarks"><text>"5cd" | Then_remarks"><text>"5cd | Then_remarks | must be a text in quotes, not "5cd
            terms | Then_remarks"><text> | Then_remarks"><description>Giorni</description><text>5 + | Then_remarks | must be a text in quotes, not 5 +"5cd"
            terms | When_remarks"><text>"remarks" | When_remarks"><text>remarks | When_remarks | must be empty, a text in quotes, several with commas, or not("…"), not remarks
            terms | When_remarks"><text>"remarks" | When_remarks"><text>"remark" | Table_terms | no rule fits name = remarks whatever else is given
            terms | Ambito_remarks"><text> | Ambito_remarks"><text>"CASARANO" | Table_terms | no rule fits name = remarks whatever else is given
            terms | <outputEntry id="Then_remarks"><text>"5cd"</text></outputEntry> | ~~ | Rule_remarks | 2 inputs and 0 outputs, the table has 2 and 1
            terms | "FIRST" | "FRIST" | Table_terms | hitPolicy must be FIRST, not FRIST
            terms | "FIRST" | "COLLECT" | Table_terms | hitPolicy must be FIRST, not COLLECT
            terms | <text>name | <text>nome | Expression_name | nothing called nome is given, only ambito, name
            terms | Expression_name" typeRef="string" | Expression_name" typeRef="date" | Expression_name | name is a string, not date
            terms | name="term" | name="termine" | Table_terms | no output is called term
            terms | name="term" typeRef="string" | name="term" typeRef="date" | Output_term | typeRef must fit a text in quotes, not be date
            body-rules | "2/3" | "2 su 3" | Entry_quorum | Not a fraction such as 2/3: 2 su 3
            body-rules | "1/3" | "3/1" | Entry_secondCall | Not a part of a whole: 3/1
            body-rules | "VOTING_SEATS" | "SEATS" | Entry_quorumBase | SEATS is none of VOTING_SEATS, ALL_COMPONENTS
            body-rules | "MAJORITY_OF_PRESENT" | "MAJORITY_OF_THE_PRESENT" | Entry_majority | No fraction such as 2/3 and none of MAJORITY_OF_VOTERS, MAJORITY_OF_PRESENT, ABSOLUTE_OF_SEATS, UNANIMITY: MAJORITY_OF_THE_PRESENT
            body-rules | "MAJORITY_OF_PRESENT" | MAJORITY_OF_PRESENT | Entry_majority | must be a text in quotes, not MAJORITY_OF_PRESENT
            body-rules | <text>false | <text>"no" | Entry_excludedLeaveBase | must be true or false, not "no"
            body-rules | Entry_anyAmbito"><text> | Entry_anyAmbito"><text>"CASARANO" | Table_bodyRules | no rule fits body = COORDINATION whatever else is given
            act-terms | <text>10 | <text>"10" | Entry_effectivenessDays | must be a whole number, not "10"
            act-terms | <text>10 | <text>400 | Entry_effectivenessDays | Not from 0 to 365: 400
            act-terms | "30cd" | 30cd | Entry_councilTerm | must be a text in quotes, not 30cd
            act-terms | "15cd" | "15 giorni" | Entry_regionNote | Not a term such as 5wd or 15cd: 15 giorni
            act-terms | Entry_anyAmbito"><text> | Entry_anyAmbito"><text>"CASARANO" | Table_actTerms | no rule fits every case, whatever else is given
            due-dates | Then_SignDocument"><text>"7cd" | Then_SignDocument"><text>7cd | Then_SignDocument | must be a text in quotes, not 7cd
            due-dates | Then_SignDocument"><text>"7cd" | Then_SignDocument"><text>"7cd since when" | Then_SignDocument | Not a term such as 5wd, 2wd after sittingOn or 5cd before sittingOn else 2wd: 7cd since when
            due-dates | "Task_SignDocument" | "Task_Sign" | Table_dueDates | no rule fits task = Task_SignDocument whatever else is given
            """)
    void areRefusedWithFileLineAndReason(String table, String part, String instead, String element, String reason) {
        var sound = read(Path.of("bpmn/" + table + ".dmn"));
        assertThat(sound).contains(part);

        assertThat(flaws(table, sound.replaceFirst(Pattern.quote(part), instead)))
                .extracting(Flaw::toString)
                .containsExactly(
                        "bpmn/" + table + ".dmn, line " + lineOf(sound, element) + ", " + element + ": " + reason);
    }

    private List<Flaw> flaws(String table, String content) {
        return check.flaws("bpmn/" + table + ".dmn", content.getBytes(StandardCharsets.UTF_8));
    }

    private static int lineOf(String content, String element) {
        return (int) content.substring(0, content.indexOf("id=\"" + element + "\""))
                .lines()
                .count();
    }

    private static List<ModelFile> files(Stream<Path> tables) {
        return tables.map(table -> new ModelFile(ModelFolders.name(table), content(table)))
                .toList();
    }

    private static byte[] content(Path table) {
        return read(table).getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
