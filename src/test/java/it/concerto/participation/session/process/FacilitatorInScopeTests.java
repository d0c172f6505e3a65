package it.concerto.participation.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.participation.notice.Arrangement;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.path.PathId;
import it.concerto.testing.Configurations;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table on the areas A1, A2 and A3. */
class FacilitatorInScopeTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final Calendars calendars = mock();
    private final FacilitatorInScope facilitator = new FacilitatorInScope(calendars);

    @BeforeEach
    void plan() {
        var table = Configurations.table(3, "2022-06-13", "09:00", "13:00", "A1", "A2", "A3");
        given(calendars.get(PATH, 3)).willReturn(new Session(table, Session.Status.PLANNED, null, null, null));
    }

    @Test
    void leavesTheSessionToTheOfficeWhenNobodyIsNamed() {
        assertThat(facilitator.person(scope(null))).isNull();
        conductedBy();
        assertThat(facilitator.person(scope("A2"))).isNull();
    }

    @Test
    void givesTheSessionToItsFacilitator() {
        conductedBy("sara", "gino");

        assertThat(facilitator.person(scope(null))).isEqualTo("sara");
    }

    @ParameterizedTest
    @CsvSource({"A1,sara", "A2,gino", "A3,sara", "TUTTE,sara"})
    void givesTheGroupsOfTheAreasInTurn(String area, String expected) {
        conductedBy("sara", "gino");

        assertThat(facilitator.person(scope(area))).isEqualTo(expected);
    }

    private void conductedBy(String... usernames) {
        given(calendars.arrangements(PATH))
                .willReturn(Map.of(3, new Arrangement(null, null, List.of(usernames), List.of(), List.of())));
    }

    private static VariableScope scope(@Nullable String area) {
        VariableScope scope = mock();
        given(scope.getVariable("path")).willReturn(PATH.value());
        given(scope.getVariable("session")).willReturn("3");
        given(scope.getVariable("area")).willReturn(area);
        return scope;
    }
}
