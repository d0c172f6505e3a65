package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTests {

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {'type':'iframe','url':'https://x.it'}                       | /components/0/type           | not supported
            {'type':'image','source':'x'}                                | /components/0/type           | not supported
            {'type':'documentPreview'}                                   | /components/0/type           | not supported
            {'type':'textfield'}                                         | /components/0/key            | needs a key
            {'type':'textfield','key':'a b'}                             | /components/0/key            | no key
            {'type':'textfield','key':'_page'}                           | /components/0/key            | no key
            {'type':'textfield','key':'a','validate':{'minLenght':3}}    | /components/0/validate/minLenght | unknown rule
            {'type':'textfield','key':'a','validate':{'pattern':'('}}    | /components/0/validate/pattern | no regular expression
            {'type':'textfield','key':'a','validate':{'required':'yes'}} | /components/0/validate/required | true or false
            {'type':'textfield','key':'a','conditional':{'hide':'=1 +'}} | /components/0/conditional/hide | no FEEL
            {'type':'number','key':'a','increment':0}                    | /components/0/increment      | above zero
            {'type':'number','key':'a','validate':{'min':'x'}}           | /components/0/validate/min   | a number
            {'type':'datetime','key':'a','subtype':'year'}               | /components/0/subtype        | date, time or datetime
            {'type':'select','key':'a'}                                  | /components/0                | a choice needs
            {'type':'radio','key':'a','values':[{'value':'x'},{'value':'x'}]} | /components/0/values/1/value | twice
            {'type':'dynamiclist','components':[]}                       | /components/0/path           | needs a path
            {'type':'table','dataSource':'x'}                            | /components/0/columns        | columns
            {'type':'text','text':'{{#loop x}}y{{/loop}}'}               | /components/0/text           | not supported
            {'type':'textfield','key':'a'},{'type':'number','key':'a'}   | /components/1                | used twice
            {'type':'textfield','key':'a'},{'type':'number','key':'a.b'} | /                            | inside the value
            """)
    void saysWhereAndWhyAFormCannotBeUsed(String components, String where, String reason) {
        var json = "{\"type\":\"default\",\"id\":\"f\",\"components\":[%s]}".formatted(components.replace('\'', '"'));

        var fault = catchThrowableOfType(FormFault.class, () -> Form.parse("forms/f.form", json));

        assertThat(fault.where()).isEqualTo(where);
        assertThat(fault.reason()).contains(reason);
        assertThat(fault).hasMessageStartingWith("forms/f.form, line 1, " + where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            'key':'a b'                      | 4
            'key':'a','validate':{'min':'x'} | 4
            'label':'no key at all'          | 3
            """)
    void saysTheLineOfWhatIsWrong(String property, int line) {
        var json = "{'type':'default','id':'f',\n'components':[\n{'type':'number',\n%s}]}"
                .formatted(property)
                .replace('\'', '"');

        var fault = catchThrowableOfType(FormFault.class, () -> Form.parse("forms/f.form", json));

        assertThat(fault.line()).isEqualTo(line);
    }

    @Test
    void saysTheLineOfBrokenJson() {
        var fault = catchThrowableOfType(
                FormFault.class, () -> Form.parse("f.form", "{\n  \"type\": \"default\",\n  oops"));

        assertThat(fault.where()).startsWith("line 3");
    }

    @Test
    void keepsItsLimits() {
        assertFault("more than 200", Collections.nCopies(201, "{\"type\":\"separator\"}"));
        assertFault("nested deeper than 6", List.of(nested(6)));
        assertThatThrownBy(() -> Form.parse("f", " ".repeat(256 * 1024 + 1))).isInstanceOf(FormFault.class);
        assertThatThrownBy(() -> Form.parse("f", new ByteArrayInputStream(new byte[] {(byte) 0xff})))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Form.parse("f", "[".repeat(100_000))).isInstanceOf(FormFault.class);
    }

    private static String nested(int levels) {
        return "{\"type\":\"group\",\"components\":[".repeat(levels) + "]}".repeat(levels);
    }

    private static void assertFault(String reason, List<String> components) {
        var json = "{\"type\":\"default\",\"id\":\"f\",\"components\":[%s]}".formatted(String.join(",", components));
        assertThatThrownBy(() -> Form.parse("f", json)).hasMessageContaining(reason);
    }

    @Test
    void ignoresButtonsAndKnowsItsId() throws FormFault {
        var json = "{\"type\":\"default\",\"id\":\"f\",\"components\":[{\"type\":\"button\",\"action\":\"submit\"}]}";

        assertThat(Form.parse("f.form", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                        .id())
                .isEqualTo("f");
    }

    @Test
    void readsEveryFormOfTheProduct() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".form"))
                            .map(FormTests::fault)
                            .filter(fault -> !fault.isEmpty())
                            .collect(Collectors.joining("\n")))
                    .isEmpty();
        }
    }

    private static String fault(Path file) {
        try (var json = Files.newInputStream(file)) {
            Form.parse(file.toString(), json);
            return "";
        } catch (FormFault e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
