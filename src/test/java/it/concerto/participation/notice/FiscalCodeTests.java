package it.concerto.participation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A562S", "rss mra 85t10 a562s", "00743110157", "12345678903"})
    void acceptsCodesWhoseCheckDigitIsRight(String code) {
        assertThat(FiscalCode.isRight(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RSSMRA85T10A562T", "RSSMRA85T10A562", "00743110158", "12345678901", "00000000000", "", "ABC"})
    void refusesEverythingElse(String code) {
        assertThat(FiscalCode.isRight(code)).isFalse();
    }
}
