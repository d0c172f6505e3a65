package it.concerto.forms;

import static it.concerto.forms.FormFixture.errors;
import static it.concerto.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormRowTests {

    private final FormFixture forms = new FormFixture();

    @Test
    void nestsGroupsAndRows() {
        var form = form(
                """
                {'type':'group','path':'venue','components':[{'type':'textfield','key':'town'}]},
                {'type':'textfield','key':'president.name'},
                {'type':'dynamiclist','path':'sessions','components':[
                    {'type':'number','key':'hours'},
                    {'type':'dynamiclist','path':'people','components':[{'type':'textfield','key':'name'}]}]}""");
        var values = Map.of(
                "venue", Map.of("town", "Matino"),
                "president", Map.of("name", "Rita"),
                "sessions",
                        List.of(
                                Map.of("hours", new BigDecimal("1.5"), "people", List.of(Map.of("name", "Ada"))),
                                Map.of("hours", new BigDecimal(2), "people", List.of())));

        assertThat(forms.answer(form, Map.of(), values)).isEqualTo(values);
    }

    @Test
    void namesTheRowOfAnError() {
        var form = form(
                "{'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'a','validate':{'required':true}}]}");

        assertThat(forms.errors(form, Map.of("rows", List.of(Map.of("a", "1"), Map.of("a", ""), Map.of("a", "3")))))
                .containsExactly("rows.1.a required");
    }

    @Test
    void dropsBlankRowsAtTheEndThatAskNothingNecessary() {
        var form = form("{'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'a'}]}");

        var answer = forms.answer(
                form, Map.of(), Map.of("rows", List.of(Map.of("a", ""), Map.of("a", "2"), Map.of("a", ""))));

        assertThat(answer).isEqualTo(Map.of("rows", List.of(Map.of(), Map.of("a", "2"))));
    }

    @Test
    void asksForEveryGivenRowOfAListThatIsFixed() {
        var form = form(
                """
                {'type':'dynamiclist','path':'votes','allowAddRemove':false,'components':[
                    {'type':'textfield','key':'member','readonly':true},
                    {'type':'radio','key':'vote','validate':{'required':true},'values':[{'value':'YES'},{'value':'NO'}]}]}""");
        Map<String, Object> given = Map.of("votes", List.of(Map.of("member", "075016"), Map.of("member", "075052")));

        assertThat(forms.answer(form, given, Map.of("votes", List.of(Map.of("vote", "YES"), Map.of("vote", "NO")))))
                .isEqualTo(Map.of(
                        "votes",
                        List.of(Map.of("member", "075016", "vote", "YES"), Map.of("member", "075052", "vote", "NO"))));
        assertThat(errors(forms.judge(form, given, Map.of("votes", List.of(Map.of("vote", "YES"))))))
                .containsExactly("votes.1.vote requiredChoice");
    }

    @Test
    void refusesMoreThanFiveHundredRows() {
        var form = form("{'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'a'}]}");

        assertThat(forms.errors(form, Map.of("rows", Collections.nCopies(501, Map.of("a", "x")))))
                .containsExactly("rows tooManyRows");
        assertThat(forms.errors(form, Map.of("rows", Collections.nCopies(500, Map.of("a", "x")))))
                .isEmpty();
    }

    @Test
    void refusesMoreRowsThanTheListTakes() {
        var form = form(
                "{'type':'dynamiclist','path':'rows','properties':{'mostRows':'2'},'components':[{'type':'textfield','key':'a'}]}");

        assertThat(forms.errors(form, Map.of("rows", Collections.nCopies(3, Map.of("a", "x")))))
                .containsExactly("rows tooManyRows");
        assertThat(forms.errors(form, Map.of("rows", Collections.nCopies(2, Map.of("a", "x")))))
                .isEmpty();
    }

    @Test
    void judgesConditionsInARowByTheRow() {
        var form = form(
                """
                {'type':'dynamiclist','path':'rows','components':[
                    {'type':'textfield','key':'kind'},
                    {'type':'textfield','key':'why','conditional':{'hide':'=this.kind != \\'OTHER\\''},
                     'validate':{'required':true}}]}""");

        assertThat(forms.errors(form, Map.of("rows", List.of(Map.of("kind", "A"), Map.of("kind", "OTHER")))))
                .containsExactly("rows.1.why required");
    }

    @Test
    void restsWhereAConditionAsksForTheValueItHides() {
        var form = form(
                "{'type':'textfield','key':'a','readonly':true,'conditional':{'hide':'=a = null or a = \\'\\''}}",
                "{'type':'dynamiclist','path':'b','allowAddRemove':false,'components':[{'type':'textfield','key':'x'}],'conditional':{'hide':'=count(b) = 0'}}",
                "{'type':'textfield','key':'c','conditional':{'hide':'=c = \\'x\\''}}");

        assertThat(forms.answer(form, Map.of("a", "given", "b", List.of()), Map.of("a", "given", "c", "x")))
                .isEqualTo(Map.of("a", "given"));
    }
}
