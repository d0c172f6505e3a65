package it.concerto.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            Nardò                          | nardo
            L’AMBITO e la città            | ambito citta
            citta' di Noci                 | citta noci
            D.G.R. n. 353 del 2022         | dgr 353 2022
            CASARANO-PDZ-2022-2024-P1      | casarano pdz 2022 2024 p1
            Verbale_finale.v2.pdf          | verbale finale v2 pdf
            tavolo 3                       | tavolo 3
            Agnès Müller, çedilla          | agnes muller cedilla
            di della e                     | ""
            """)
    void areSmallLettersWithoutAccentsAndDigits(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }

    @Test
    void weighMoreInAShortTitleThanInALongOneAndLeastInTheContext() {
        var ambito = AmbitoCode.of("CASARANO");
        var exact = Words.weighed(new Entry(Kind.DOCUMENT, "1", ambito, "Convenzione", "convenzione.pdf"));
        var longer = Words.weighed(new Entry(Kind.DOCUMENT, "2", ambito, "Convenzione per la gestione associata", ""));
        var beside = Words.weighed(new Entry(Kind.DOCUMENT, "3", ambito, "Atto", "convenzione.pdf"));

        assertThat(exact.get("convenzione")).isGreaterThan(longer.get("convenzione"));
        assertThat(longer.get("convenzione")).isGreaterThan(beside.get("convenzione"));
    }

    @ParameterizedTest
    @CsvSource({
        "concertazione, conceratzione, true",
        "nardo, nardoo, true",
        "nardo, ardo, true",
        "nardo, cardo, true",
        "nardo, nradi, false",
        "nardo, ndr, false",
        "nardo, nardone, false",
        "nardo, nardo, true"
    })
    void forgiveOneSlipAndNotTwo(String word, String typed, boolean near) {
        assertThat(Spelling.isNear(word, typed)).isEqualTo(near);
        assertThat(Spelling.isNear(typed, word)).isEqualTo(near);
    }

    @Test
    void thatAreOneSlipApartHaveAFormInCommon() {
        var random = new Random(8);
        for (int round = 0; round < 10_000; round++) {
            var word = letters(random, 4 + random.nextInt(8));
            var typed = slip(random, word);

            assertThat(Spelling.isNear(word, typed)).as(word + " " + typed).isTrue();
            assertThat(Spelling.forms(word)).as(word + " " + typed).containsAnyElementsOf(Spelling.forms(typed));
        }
    }

    private static String slip(Random random, String word) {
        var place = random.nextInt(word.length() - 1);
        var before = word.substring(0, place);
        var letter = letters(random, 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + letter + word.substring(place);
            case 1 -> before + word.substring(place + 1);
            case 2 -> before + letter + word.substring(place + 1);
            default -> before + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
        };
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 'a', 'f')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void thatAreNumbersAreWhatTheyAre() {
        assertThat(new Term("2022", Set.of()).quality("2021")).isZero();
        assertThat(new Term("2022", Set.of()).quality("2022")).isEqualTo(Term.EXACT);
    }
}
