package it.concerto.forms;

import static it.concerto.forms.FormFixture.errors;
import static it.concerto.forms.FormFixture.form;
import static it.concerto.forms.FormFixture.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.BDDMockito.given;

import it.concerto.files.FileRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormJudgeTests {

    private static final String OPTIONS =
            "'values': [{'value': 'A', 'label': 'Approva'}, {'value': 'R', 'label': 'Respingi'}]";

    private final FormFixture forms = new FormFixture();

    /** One component with key {@code x}: its type and rules, a good text and the answer, a bad text and the message. */
    @ParameterizedTest(name = "{0}: {1} stands, {3} is refused with {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            textBlock =
                    """
            'textfield','validate':{'required':true}                          | Nardò      | Nardò      | ~  ~        | required
            'textfield','validate':{'minLength':3}                            | abc        | abc        | ~ ab ~      | minLength
            'textfield','validate':{'maxLength':3}                            | ~ abc ~    | abc        | abcd        | maxLength
            'textfield','validate':{'minLength':'=limit'}                     | abc        | abc        | ab          | minLength
            'textfield','validate':{'pattern':'^[A-Z]{2}[0-9]+$'}             | LE12       | LE12       | LEX         | pattern
            'textfield','validate':{'pattern':'[0-9]'}                        | a1b        | a1b        | abc         | pattern
            'textfield','validate':{'pattern':'x','patternErrorMessage':'No'} | x          | x          | abc         | text
            'textfield','validate':{'validationType':'email'}                 | a.b@comune.casarano.le.it | a.b@comune.casarano.le.it | a@b | email
            'textfield','validate':{'validationType':'phone'}                 | +39 0833 514111 | +39 0833 514111 | 12345 | phone
            'textfield','validate':{'validationType':'phone'}                 | 0833/514111 | 0833/514111 | telefono | phone
            'textarea','validate':{'required':true}                           | sì         | sì         | -           | required
            'textarea','validate':{'minLength':5}                             | abcde      | abcde      | abcd        | minLength
            'textarea','validate':{'maxLength':5}                             | abcde      | abcde      | abcdef      | maxLength
            'number','validate':{'required':true}                             | 0          | 0          | -           | required
            'number'                                                          | 1.234,56   | 1234.56    | 12a         | number
            'number'                                                          | 1234.56    | 1234.56    | 1,2,3       | number
            'number'                                                          | 1.234      | 1234       | 1e9         | number
            'number'                                                          | -0,5       | -0.5       | NaN         | number
            'number'                                                          | € 12,50    | 12.50      | 1..2        | number
            'number','validate':{'min':1}                                     | 1          | 1          | 0,99        | min
            'number','validate':{'max':10}                                    | 10         | 10         | 10,01       | max
            'number','validate':{'min':'=limit'}                              | 3          | 3          | 2           | min
            'number','validate':{'max':'=limit'}                              | 3          | 3          | 4           | max
            'number','decimalDigits':2                                        | 1,25       | 1.25       | 1,255       | decimals
            'number','decimalDigits':0                                        | 7          | 7          | 7,5         | whole
            'number','increment':0.5                                          | 1,5        | 1.5        | 1,7         | increment
            'datetime','subtype':'date','validate':{'required':true}          | 2022-06-08 | 2022-06-08 | -           | required
            'datetime','subtype':'date'                                       | 8/6/2022   | 2022-06-08 | 2022-02-30  | date
            'datetime','subtype':'date','disallowPassedDates':true            | 2022-06-08 | 2022-06-08 | 2022-06-07  | passed
            'datetime','subtype':'time'                                       | 12:30      | 12:30      | 25:00       | time
            'datetime','subtype':'time','validate':{'required':true}          | 9:05       | 09:05      | -           | required
            'datetime','subtype':'datetime'                                   | 2022-06-08T12:00 | 2022-06-08T12:00 | ieri  | datetime
            'datetime','subtype':'datetime'                                   | 8/6/2022 12:00 | 2022-06-08T12:00 | 2022-03-27T02:30 | noSuchTime
            'datetime','subtype':'datetime','timeSerializingFormat':'utc_offset' | 2022-06-08T12:00 | 2022-06-08T12:00+02:00 | 2022-06-08 | datetime
            'datetime','subtype':'datetime','timeSerializingFormat':'utc_normalized','disallowPassedDates':true | 2022-06-08T00:00 | 2022-06-07T22:00Z | 2022-06-07T23:59 | passed
            'datetime','subtype':'datetime','validate':{'required':true}      | 2022-06-08T12:00 | 2022-06-08T12:00 | -     | required
            'checkbox','validate':{'required':true}                           | true       | true       | -           | requiredTick
            'checkbox','validate':{'required':true}                           | on         | true       | false       | requiredTick
            'checkbox'                                                        | -          | false      | forse       | option
            'radio',OPTIONS                                                   | A          | A          | X           | option
            'radio','validate':{'required':true},OPTIONS                      | R          | R          | -           | requiredChoice
            'select',OPTIONS                                                  | R          | R          | a           | option
            'select','validate':{'required':true},OPTIONS                     | A          | A          | ~~          | requiredChoice
            'select','valuesKey':'towns'                                      | 075016     | 075016     | 075099      | option
            'select','valuesExpression':'=towns[value != \\'075016\\']'       | 075052     | 075052     | 075016      | option
            'checklist',OPTIONS                                               | A          | [A]        | X           | option
            'checklist','validate':{'required':true},OPTIONS                  | A          | [A]        | -           | requiredChoices
            'taglist','valuesKey':'plain'                                     | uno        | [uno]      | tre         | option
            'taglist','validate':{'required':true},'valuesKey':'plain'        | due        | [due]      | -           | requiredChoices
            """)
    void demandsWhatTheFormDemands(String component, String good, String answer, String bad, String message) {
        Map<String, Object> given = Map.of(
                "limit", 3,
                "plain", List.of("uno", "due"),
                "towns",
                        List.of(
                                Map.of("value", "075016", "label", "Casarano"),
                                Map.of("value", "075052", "label", "Matino")));
        var form = form("{'key':'x','type':" + component.replace("OPTIONS", OPTIONS) + "}");

        var accepted = forms.judge(form, given, good == null ? Map.of() : Map.of("x", good));
        var refused = forms.judge(form, given, bad == null ? Map.of() : Map.of("x", bad));

        assertThat(accepted)
                .asInstanceOf(type(Verdict.Accepted.class))
                .extracting(verdict -> String.valueOf(verdict.answer().get("x")))
                .isEqualTo(answer);
        assertThat(refused).asInstanceOf(type(Verdict.Refused.class)).satisfies(verdict -> assertThat(verdict.errors())
                .extracting(FieldError::path, FieldError::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("x", "forms.error." + message)));
    }

    @Test
    void acceptsWhatIsNotRequiredAndNotAnswered() {
        var form = form(
                "{'type':'textfield','key':'a','validate':{'minLength':5,'pattern':'^z$','validationType':'email'}}",
                "{'type':'number','key':'b','validate':{'min':5}}",
                "{'type':'select','key':'c'," + OPTIONS + "}",
                "{'type':'checklist','key':'d'," + OPTIONS + "}",
                "{'type':'filepicker','key':'e'}");

        assertThat(forms.answer(form, Map.of(), Map.of("a", " ", "b", "")))
                .isEqualTo(Map.of("d", List.of(), "e", List.of()));
    }

    @Test
    void keepsMoneyExact() {
        var answer = forms.answer(form("{'type':'number','key':'x'}"), Map.of(), Map.of("x", "12.345.678.901.234,10"));

        assertThat(answer).containsEntry("x", new BigDecimal("12345678901234.10"));
    }

    @Test
    void refusesMoreThanTwentyThousandCharactersUnlessTheFormAllowsThem() {
        var text = "a".repeat(20_001);

        assertThat(forms.errors(form("{'type':'textarea','key':'x'}"), Map.of("x", text)))
                .containsExactly("x maxLength");
        assertThat(forms.errors(
                        form("{'type':'textarea','key':'x','validate':{'maxLength':30000}}"), Map.of("x", text)))
                .isEmpty();
    }

    /** A name that could head no mail would stop the work of everybody whom a letter goes to. */
    @Test
    void keepsNothingInANameThatAHeaderRefuses() {
        var form = form("{'type':'textfield','key':'name'}", "{'type':'textarea','key':'note'}");
        var typed = "Anna\tGreco\u2028Bcc:\u0085a\u0090\u202eb";

        assertThat(forms.answer(form, Map.of(), Map.of("name", typed, "note", typed)))
                .isEqualTo(Map.of("name", "Anna Greco Bcc: ab", "note", "Anna\tGreco\nBcc:\nab"));
    }

    @Test
    void dropsWhatTheFormDoesNotAsk() {
        var form = form(
                "{'type':'textfield','key':'asked'}",
                "{'type':'textfield','key':'off','disabled':true}",
                "{'type':'textfield','key':'gone','conditional':{'hide':'=asked = \\'x\\''}}");

        var answer =
                forms.answer(form, Map.of("off", "given"), Map.of("asked", "x", "off", "o", "gone", "g", "evil", "e"));

        assertThat(answer).isEqualTo(Map.of("asked", "x"));
    }

    @Test
    void takesTheGivenValueForWhatMayOnlyBeRead() {
        var form = form("{'type':'textfield','key':'x','readonly':true,'validate':{'minLength':90}}");

        assertThat(forms.answer(form, Map.of("x", "given"), Map.of())).containsEntry("x", "given");
        assertThat(forms.answer(form, Map.of("x", "given"), Map.of("x", "given")))
                .containsEntry("x", "given");
        assertThat(forms.errors(form, Map.of("x", "other"))).containsExactly("x lockedChanged");
    }

    @Test
    void hidesByConditionsThatFollowFromEachOther() {
        var form = form(
                "{'type':'textfield','key':'a'}",
                "{'type':'textfield','key':'b','conditional':{'hide':'=a = \\'x\\''},'validate':{'required':true}}",
                "{'type':'textfield','key':'c','conditional':{'hide':'=b = null'},'validate':{'required':true}}");

        assertThat(forms.answer(form, Map.of(), Map.of("a", "x", "b", "typed", "c", "typed")))
                .isEqualTo(Map.of("a", "x"));
        assertThat(forms.errors(form, Map.of("a", "y", "b", "typed"))).containsExactly("c required");
    }

    @Test
    void computesExpressions() {
        var form = form(
                "{'type':'number','key':'a'}",
                "{'type':'expression','key':'twice','expression':'=a * 2'}",
                "{'type':'expression','key':'more','expression':'=twice + limit'}");

        assertThat(forms.answer(form, Map.of("limit", 1), Map.of("a", "0,1", "twice", "999")))
                .containsEntry("twice", new BigDecimal("0.2"))
                .containsEntry("more", new BigDecimal("1.2"));
    }

    @Test
    void refusesAQuestionThatNobodyHasSeenYet() {
        var form = form(
                "{'type':'textfield','key':'a'}",
                "{'type':'textfield','key':'why','conditional':{'hide':'=a != \\'x\\''}}");

        assertThat(errors(forms.judge.judge(form, Map.of(), page("a", "x")))).containsExactly("why newQuestion");
        assertThat(errors(forms.judge.judge(form, Map.of(), page("a", "x", "_shown", "why", "why", ""))))
                .isEmpty();
    }

    @Test
    void survivesARunawayPattern() {
        var form = form("{'type':'textfield','key':'x','validate':{'pattern':'^(a+)+$'}}");

        assertThat(forms.errors(form, Map.of("x", "a".repeat(60) + "!"))).containsExactly("x pattern");
    }

    @Test
    void demandsTheFilesTheFormDemands() {
        var pdf = new FileRef("0".repeat(64), "Avviso.PDF");
        var text = new FileRef("1".repeat(64), "nota.txt");
        var one = form("{'type':'filepicker','key':'x','accept':'.pdf, .p7m','validate':{'required':true}}");
        var many = form("{'type':'filepicker','key':'x','multiple':true}");

        assertThat(forms.answer(one, Map.of(), Map.of("x", List.of(pdf)))).containsEntry("x", List.of(pdf));
        assertThat(forms.answer(many, Map.of(), Map.of("x", List.of(pdf, text))))
                .containsEntry("x", List.of(pdf, text));
        assertThat(forms.errors(one, Map.of())).containsExactly("x requiredFile");
        assertThat(forms.errors(one, Map.of("x", List.of(text)))).containsExactly("x fileKind");
        assertThat(forms.errors(one, Map.of("x", List.of(pdf, pdf)))).containsExactly("x oneFile");
    }

    @Test
    void takesFilesFromAPageByTheirHandlesOnly() {
        var pdf = new FileRef("0".repeat(64), "avviso.pdf");
        var form = form("{'type':'filepicker','key':'x','multiple':true}");
        given(forms.files.find("handle")).willReturn(Optional.of(pdf));

        assertThat(forms.judge.judge(
                        form, Map.of(), page("x._kept", "handle", "x._kept", pdf.sha256(), "x", pdf.sha256())))
                .isEqualTo(new Verdict.Accepted(Map.of("x", List.of(pdf))));
    }

    @Test
    void keepsWhatWasTypedInARefusal() {
        var submission = Submission.of(Map.of("x", "12a"));

        var verdict = forms.judge.judge(form("{'type':'number','key':'x'}"), Map.of(), submission);

        assertThat(verdict)
                .isEqualTo(new Verdict.Refused(List.of(new FieldError("x", "forms.error.number")), submission));
    }
}
