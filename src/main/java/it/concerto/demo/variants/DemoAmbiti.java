package it.concerto.demo.variants;

import it.concerto.demo.LoadingOrder;
import it.concerto.demo.PatronDays;
import it.concerto.demo.people.DemoPeople;
import it.concerto.demo.variants.Variant.AmbitoEntry;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CompositionRefused;
import it.concerto.organisation.NewAmbito;
import it.concerto.organisation.NewSeat;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import it.concerto.organisation.SeatRefused;
import it.concerto.organisation.Seats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers the Ambiti of the variants with their Comuni and seats, once; ASL and Province sit without a vote. */
@Component
@Profile("demo")
@Order(LoadingOrder.AMBITI)
class DemoAmbiti implements ApplicationRunner {

    /** Before the earliest path of the demonstration. */
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final VariantsReader reader;
    private final Ambiti ambiti;
    private final Seats seats;
    private final PatronDays patronDays;
    private final DemoPeople people;

    DemoAmbiti(VariantsReader reader, Ambiti ambiti, Seats seats, PatronDays patronDays, DemoPeople people) {
        this.reader = reader;
        this.ambiti = ambiti;
        this.seats = seats;
        this.patronDays = patronDays;
        this.people = people;
    }

    @Override
    @Transactional(rollbackFor = Exception.class)
    public void run(ApplicationArguments arguments) throws CompositionRefused, SeatRefused {
        var register = reader.register();
        for (Variant variant : reader.read().paths()) {
            if (ambiti.find(variant.ambito().code()).isEmpty()) {
                register(variant.ambito(), register.get(variant.ambito().code()));
            }
        }
    }

    private void register(AmbitoEntry ambito, AmbitoRegister.Entry entry) throws CompositionRefused, SeatRefused {
        var code = ambito.code();
        ambiti.register(new NewAmbito(
                code,
                ambito.name(),
                ambito.governanceForm(),
                patronDays.of(code).orElseThrow(() -> new IllegalStateException("No patron day of " + code)),
                SINCE,
                ambito.municipalities().stream()
                        .map(name -> new NewAmbito.Member(entry.municipality(name), name.equals(ambito.capofila())))
                        .toList()));
        ambiti.setHealthManagement(code, entry.aslManagement());
        for (String name : ambito.municipalities()) {
            var municipality = entry.municipality(name);
            var holder = people.holder(code, municipality.istat().value()).orElseThrow();
            seats.register(NewSeat.of(code, municipality, SINCE, holder));
        }
        seatWithoutVote(code, Kind.ASL, entry.asl());
        seatWithoutVote(code, Kind.PROVINCE, entry.province());
    }

    private void seatWithoutVote(AmbitoCode code, Kind kind, @Nullable String entity) throws SeatRefused {
        if (entity != null) {
            var holder = people.holder(code, kind.name()).orElseThrow();
            seats.register(new NewSeat(code, kind, entity, null, VoteRule.NEVER, 1, SINCE, holder));
        }
    }
}
