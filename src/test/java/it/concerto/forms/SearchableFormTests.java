package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchableFormTests {

    private static final String MARK = "'properties':{'searchable':'true'}";

    private static Form form(String properties, String component) throws FormFault {
        var json = "{'type':'default','schemaVersion':18,'id':'test',%s'components':[%s]}"
                .formatted(properties, component);
        return Form.parse("test.form", json.replace('\'', '"'));
    }

    @Test
    @DisplayName("O8 a form says which of its questions are searched for")
    void namesTheMarkedQuestions() throws FormFault {
        var marked = "{'type':'textfield','key':'act'," + MARK + "}";
        var other = "{'type':'textfield','key':'note','properties':{'searchable':'false'}}";
        var grouped = "{'type':'group','components':[" + marked + "," + other + "]}";

        assertThat(form("", grouped).searchable()).containsExactly("act");
        assertThat(form("", other).searchable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            'properties':{'classification':'PERSONAL'}, | {'type':'textfield','key':'name',MARK} | personal data
            ""   | {'type':'filepicker','key':'file',MARK}                                       | field of its own
            ""   | {'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'name',MARK}]} | field of its own
            ""   | {'type':'group','path':'in','components':[{'type':'textfield','key':'name',MARK}]} | field of its own
            ""   | {'type':'textfield','key':'name','properties':{'searchable':'yes'}}            | true or false
            """)
    void refusesAMarkThatWouldOpenTooMuchOrNothing(String properties, String component, String reason) {
        assertThatExceptionOfType(FormFault.class)
                .isThrownBy(() -> form(properties, component.replace("MARK", MARK)))
                .withMessageContaining(reason)
                .withMessageContaining("searchable");
    }
}
