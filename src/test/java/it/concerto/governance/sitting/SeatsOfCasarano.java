package it.concerto.governance.sitting;

import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Seat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seats of the Coordinamento of Casarano: seven Comuni that vote, ASL and Province that do not. */
final class SeatsOfCasarano {

    private SeatsOfCasarano() {}

    static List<Seat> all() {
        var names = List.of("Casarano", "Collepasso", "Matino", "Parabita", "Ruffano", "Supersano", "Taurisano");
        var seats = new ArrayList<Seat>();
        for (var index = 0; index < names.size(); index++) {
            var istat = IstatCode.of("07500" + index);
            seats.add(seat("CASARANO-" + istat, Seat.Kind.MUNICIPALITY, names.get(index), istat));
        }
        seats.add(seat("CASARANO-ASL", Seat.Kind.ASL, "ASL Lecce", null));
        seats.add(seat("CASARANO-PROV", Seat.Kind.PROVINCE, "Provincia di Lecce", null));
        return seats;
    }

    private static Seat seat(String id, Seat.Kind kind, String entity, @Nullable IstatCode istat) {
        var rule = kind == Seat.Kind.MUNICIPALITY ? Seat.VoteRule.ALWAYS : Seat.VoteRule.NEVER;
        var account = entity.equals("Matino") ? "sindaco.matino" : null;
        return new Seat(
                id, SittingFixture.AMBITO, kind, entity, istat, rule, 1, "Titolare di " + entity, "Sindaco", account);
    }
}
