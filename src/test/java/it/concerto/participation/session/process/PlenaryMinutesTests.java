package it.concerto.participation.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.Plenaries;
import it.concerto.participation.session.Plenary;
import it.concerto.participation.session.Plenary.Method;
import it.concerto.participation.session.Ranking;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.SessionWork;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Configurations;
import it.concerto.testing.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlenaryMinutesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final SessionTitles titles = mock();
    private final PlanningPaths paths = mock();
    private final SessionWork work = mock();
    private final Plenaries plenaries = mock();
    private final ParticipationWording wording = new ParticipationWording(Templates.messages("participation"));
    private final MinutesWording minutes =
            new MinutesWording(work, plenaries, new PlenaryWording(titles, paths, wording), wording);

    @BeforeEach
    void path() {
        PlanningPath path = mock();
        given(path.configuration()).willReturn(Configurations.with(Access.OPEN, null, List.of()));
        given(paths.get(PATH)).willReturn(path);
        given(titles.official(PATH, 3)).willReturn("Tavolo 1: Area 1");
    }

    @Test
    @DisplayName("C8 the minutes of the plenary tell what it heard of each table and the priorities it shared")
    void tellsReportsAndPriorities() {
        plenary(Method.POINTS, Map.of(3, "Servono nidi."), new Ranking("A1", 1, "Nidi"), new Ranking("A2", 1, "Mense"));

        var proposed = minutes.proposed(PATH, 9);

        assertThat(proposed.positions()).isEqualTo("Tavolo 1: Area 1. Servono nidi.");
        assertThat(proposed.agreements())
                .isEqualTo("Priorità condivise, scelte con punti:\nArea 1: 1. Nidi\nArea 2: 1. Mense");
    }

    @Test
    @DisplayName("BR-39 a plenary without reports and priorities says so")
    void saysSoWhereThereIsNothing() {
        plenary(Method.NONE, Map.of());

        var proposed = minutes.proposed(PATH, 9);

        assertThat(proposed.positions()).isEqualTo("Nessuno");
        assertThat(proposed.agreements()).isEqualTo("Nessuno");
    }

    private void plenary(Method method, Map<Integer, String> reports, Ranking... rankings) {
        var plenary = new Plenary(method, new TreeMap<>(reports), List.of(rankings));
        given(plenaries.find(PATH, 9)).willReturn(Optional.of(plenary));
    }
}
