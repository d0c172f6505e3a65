package it.concerto.participation.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.WrittenContribution.Kind;
import it.concerto.participation.session.process.RecordWorkHandler.Row;
import it.concerto.testing.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordedWorkTests {

    private static final Map<String, String> NAMES = Map.of("075016", "Casarano", "075021", "Collepasso");

    private final ParticipationWording wording = new ParticipationWording(Templates.messages("participation"));

    @Test
    @DisplayName("C3 where, with what and for what goes with the contribution to whoever treats it")
    void carriesWhatWasSaidAboutIt() {
        var row = new Row(
                Kind.PROPOSAL,
                null,
                "Sportello",
                "Aprire il martedì.",
                "Caritas",
                null,
                List.of("075016", "075021"),
                "Due volontari",
                "Accesso",
                null);

        var contribution = row.in("A1", NAMES, wording);

        assertThat(contribution.area()).isEqualTo("A1");
        assertThat(contribution.text().lines())
                .containsExactly(
                        "Aprire il martedì.",
                        "Comuni: Casarano, Collepasso",
                        "Risorse messe a disposizione: Due volontari",
                        "Obiettivo a cui risponde: Accesso");
    }

    @Test
    void addsNothingWhereNothingWasSaid() {
        var row = new Row(Kind.NEED, "A2", "Trasporti", "Mancano corse.", "Auser", 5, List.of(), " ", null, null);

        assertThat(row.in("A1", NAMES, wording).text()).isEqualTo("Mancano corse.");
        assertThat(row.in("A1", NAMES, wording).area()).isEqualTo("A2");
    }
}
