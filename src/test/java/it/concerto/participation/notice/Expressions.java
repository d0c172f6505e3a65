package it.concerto.participation.notice;

import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Expression.Contacts;
import it.concerto.participation.notice.Expression.Participant;
import it.concerto.participation.notice.Expression.ParticipantKind;
import it.concerto.participation.notice.Expression.Signing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What participants of the tests declare, signed on 7 June 2022. */
final class Expressions {

    static final LocalDate DAY = LocalDate.of(2022, 6, 7);

    /** Of those who sign for the cooperative. */
    private static final Map<String, String> SIGNERS = Map.of(
            "Gino Verdi", "VRDGNI70A01B936W",
            "Anna Greco", "GRCNNA75A41B936H",
            "Ida Russo", "RSSDIA80A41B936U");

    private Expressions() {}

    /** Of a cooperative, or of a citizen if the fiscal code is one of a person. */
    static Expression of(String fiscalCode, AreaChoice... areas) {
        return fiscalCode.length() == 16
                ? by(citizen(fiscalCode, "Mario Rossi"), areas)
                : by(cooperative(fiscalCode, "Cooperativa Il Ponte", "Carla Neri"), areas);
    }

    /** Of the cooperative under another representative. */
    static Expression signedBy(String legalName, String fiscalCode, AreaChoice... areas) {
        return by(cooperative(fiscalCode, "Cooperativa Il Ponte", legalName), areas);
    }

    static Expression by(Participant participant, AreaChoice... areas) {
        return at("info@example.org", participant, areas);
    }

    static Expression at(String email, Participant participant, AreaChoice... areas) {
        var contacts = new Contacts(email, null, "0833 000000");
        return new Expression(participant, contacts, List.of(areas), List.of(), signing(true), true, true);
    }

    static Participant cooperative(String fiscalCode, String name, String legalName) {
        return new Participant(
                ParticipantKind.ORGANISATION,
                name,
                "COOP_SOCIALE",
                fiscalCode,
                "12345",
                "Via Roma 1",
                List.of("075016"),
                null,
                legalName,
                SIGNERS.getOrDefault(legalName, "RSSMRA85T10A562S"),
                "Presidente");
    }

    static Participant citizen(String fiscalCode, String name) {
        return new Participant(
                ParticipantKind.CITIZEN, null, null, fiscalCode, null, null, List.of(), null, name, null, null);
    }

    static AreaChoice choice(String area, String representative) {
        return choice(area, representative, "delegata@example.org");
    }

    static AreaChoice choice(String area, String representative, @Nullable String email) {
        return new AreaChoice(area, representative, "Assistente sociale", email, "0833 123456", null);
    }

    static Signing unsigned() {
        return new Signing(true, List.of(), null, null, null, List.of(), List.of());
    }

    static Signing signing(boolean pactAccepted) {
        return new Signing(pactAccepted, List.of(), DAY, "Casarano", null, List.of(), List.of());
    }
}
