package it.concerto.demo.people;

import it.concerto.demo.LoadingOrder;
import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.NewAccount;
import it.concerto.identity.SignInHints;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.SeatHolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Registers the people of the demonstration, once, and offers them on the sign-in page. */
@Component
@Profile("demo")
@Order(LoadingOrder.PEOPLE)
public class DemoPeople implements ApplicationRunner, SignInHints {

    /** Before the earliest path of the demonstration. */
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final Accounts accounts;
    private final Ambiti ambiti;
    private final String password;
    private final List<Troupe> troupes;

    DemoPeople(Accounts accounts, Ambiti ambiti, @Value("${concerto.demo.password}") String password) {
        this.accounts = accounts;
        this.ambiti = ambiti;
        this.password = password;
        this.troupes = read();
    }

    @Override
    public void run(ApplicationArguments arguments) throws AccountRefused {
        for (Troupe troupe : troupes) {
            for (DemoPerson person : troupe.people()) {
                register(troupe.code(), person);
            }
        }
    }

    private void register(AmbitoCode ambito, DemoPerson person) throws AccountRefused {
        if (!accounts.exists(person.username())) {
            accounts.register(new NewAccount(
                    person.username(), person.name(), person.email(ambito), password, person.groupsIn(ambito), SINCE));
        }
    }

    /**
     * Who holds a seat of the Coordinamento.
     *
     * @param seat ISTAT code of a Comune, {@code ASL} or {@code PROVINCE}
     */
    public Optional<SeatHolder> holder(AmbitoCode ambito, String seat) {
        return troupes.stream()
                .filter(troupe -> troupe.code().equals(ambito))
                .flatMap(troupe -> troupe.people().stream())
                .filter(person -> seat.equals(person.seat()))
                .findFirst()
                .map(person -> new SeatHolder(person.name(), person.office(), person.username()));
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public List<Place> places() {
        return troupes.stream()
                .map(troupe -> new Place(
                        ambiti.find(troupe.code()).map(Ambito::name).orElseGet(troupe::shown),
                        Arrays.stream(DemoOffice.values())
                                .map(office -> office(troupe, office))
                                .filter(office -> !office.hints().isEmpty())
                                .toList()))
                .toList();
    }

    private static Office office(Troupe troupe, DemoOffice office) {
        return new Office(
                "identity.demo." + office,
                troupe.people().stream()
                        .filter(person -> office.employs(person, troupe.code()))
                        .map(person -> new Hint(person.username(), person.name(), person.title()))
                        .toList());
    }

    private static List<Troupe> read() {
        try (var file = new ClassPathResource("demo/people.yaml").getInputStream()) {
            return List.of(new YAMLMapper().readValue(file, Troupe[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The people of one Ambito, or of the Region.
     *
     * @param name of what is no Ambito
     */
    record Troupe(String ambito, @Nullable String name, List<DemoPerson> people) {

        AmbitoCode code() {
            return AmbitoCode.of(ambito);
        }

        String shown() {
            return name == null ? ambito : name;
        }
    }
}
