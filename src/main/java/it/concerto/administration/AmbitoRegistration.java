package it.concerto.administration;

import it.concerto.identity.GroupId;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CompositionRefused;
import it.concerto.organisation.NewAmbito;
import it.concerto.organisation.NewSeat;
import it.concerto.organisation.SeatHolder;
import it.concerto.organisation.SeatRefused;
import it.concerto.organisation.Seats;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers Ambiti and the seats of their Coordinamento from what administrators fill in. */
@Service
@Transactional(rollbackFor = Exception.class)
public class AmbitoRegistration {

    private final Ambiti ambiti;
    private final Seats seats;

    AmbitoRegistration(Ambiti ambiti, Seats seats) {
        this.ambiti = ambiti;
        this.seats = seats;
    }

    public void register(NewAmbito ambito) throws RuleBroken {
        // its administrators would be those of the installation
        if (ambito.code().equals(GroupId.INSTALLATION)) {
            throw new RuleBroken("BR-02", "code", "administration.ambito.reserved");
        }
        try {
            ambiti.register(ambito);
        } catch (CompositionRefused refusal) {
            throw new RuleBroken("BR-02", field(refusal), refusal.messageKey());
        }
    }

    public void seat(NewSeat seat) throws RuleBroken {
        try {
            seats.register(seat);
        } catch (SeatRefused refusal) {
            throw new RuleBroken("BR-04", "kind", refusal.messageKey());
        }
    }

    public void handOver(AmbitoCode ambito, String seat, SeatHolder successor, LocalDate from) throws RuleBroken {
        try {
            seats.handOver(ambito, seat, successor, from);
        } catch (SeatRefused refusal) {
            throw new RuleBroken("", "from", refusal.messageKey());
        }
    }

    /** Where the general management of the ASL is written to. */
    public void setHealthManagement(AmbitoCode ambito, @Nullable String email) {
        ambiti.setHealthManagement(ambito, email);
    }

    @Transactional(readOnly = true)
    public Optional<String> healthManagement(AmbitoCode ambito) {
        return ambiti.healthManagement(ambito);
    }

    private static String field(CompositionRefused refusal) {
        return switch (refusal.reason()) {
            case ALREADY_REGISTERED -> "code";
            default -> "municipalities";
        };
    }
}
