package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileStore;
import it.concerto.forms.feel.Feel;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;

/** The form engine as tests use it: 8 June 2022, noon in Rome. */
final class FormFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-08T10:00:00Z"), Rome.ZONE);

    final FileStore files = mock();
    final Fillings fillings = new Fillings(new Feel(CLOCK), files);
    final FormJudge judge = new FormJudge(fillings, CLOCK);

    /** A form of components written with single quotes for double ones. */
    static Form form(String... components) {
        try {
            return Form.parse(
                    "test.form",
                    """
                    {"type": "default", "schemaVersion": 18, "id": "test", "components": [%s]}"""
                            .formatted(String.join(",", components).replace('\'', '"')));
        } catch (FormFault e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    Verdict judge(Form form, Map<String, ?> values) {
        return judge.judge(form, Map.of(), Submission.of(values));
    }

    Verdict judge(Form form, Map<String, Object> given, Map<String, ?> values) {
        return judge.judge(form, given, Submission.of(values));
    }

    /** What an answer that stands comes to. */
    Map<String, Object> answer(Form form, Map<String, Object> given, Map<String, ?> values) {
        var verdict = judge(form, given, values);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).answer();
    }

    /** Path and message of each error. */
    List<String> errors(Form form, Map<String, ?> values) {
        return errors(judge(form, values));
    }

    static List<String> errors(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                ? refused.errors().stream()
                        .map(error -> error.path() + " " + error.messageKey().replace("forms.error.", ""))
                        .toList()
                : List.of();
    }

    /** Name and value by turns, as a page sends them. */
    static Submission page(String... namesAndValues) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("_page", "1");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Submission.sent(parameters);
    }
}
