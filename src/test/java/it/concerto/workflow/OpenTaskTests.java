package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.forms.Form;
import it.concerto.workflow.OpenTask.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasks ask the same when their form is the same in the same version. */
class OpenTaskTests {

    @Test
    void asksTheSameOnlyInTheSameVersionOfTheForm() {
        assertThat(task("first", "openCycle").asks())
                .isEqualTo(task("first", "openCycle").asks())
                .isNotEqualTo(task("second", "openCycle").asks())
                .isNotEqualTo(task("first", "closeCycle").asks());
    }

    private static OpenTask task(String deployment, String name) {
        Form form = mock();
        given(form.id()).willReturn(name);
        return new OpenTask(mock(), form, deployment, Map.of(), Standing.MINE, List.of());
    }
}
