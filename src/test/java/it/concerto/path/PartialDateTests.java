package it.concerto.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

    @ParameterizedTest
    @CsvSource({
        "13/06/2022, 2022-06-13",
        "13.6.2022, 2022-06-13",
        "lunedì 13 giugno 2022, 2022-06-13",
        "2022-06-13, 2022-06-13",
        "06/2022, 2022-06",
        "2022-06, 2022-06"
    })
    void readsWhatPeopleWrite(String written, String meant) {
        assertThat(PartialDate.written(written, 0)).contains(PartialDate.of(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/06/2022", "13/2022", "2022-13", "13 giugno", "giugno", ""})
    void refusesWhatIsNeitherADayNorAMonth(String written) {
        assertThat(PartialDate.written(written, 0)).isEmpty();
    }

    @Test
    void takesTheYearOfTheRestWhereNoneIsWritten() {
        assertThat(PartialDate.written("13 giugno", 2022)).contains(PartialDate.of("2022-06-13"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/06/2022", "04/2018"})
    void readsBackWhatItWrites(String written) {
        assertThat(PartialDate.written(written, 0).map(PartialDate::written)).isEqualTo(Optional.of(written));
    }
}
