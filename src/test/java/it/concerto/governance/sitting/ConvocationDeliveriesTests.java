package it.concerto.governance.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.governance.sitting.ConvocationDeliveries.Problem;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.notifications.Mail.Delivery;
import it.concerto.notifications.Mail.Status;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seat.Kind;
import it.concerto.organisation.Seat.VoteRule;
import it.concerto.organisation.Seats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConvocationDeliveriesTests {

    private static final Instant IN_TIME = Instant.parse("2022-05-16T21:30:00Z");
    private static final Instant TOO_LATE = Instant.parse("2022-05-16T22:30:00Z");

    private final Sitting sitting = mock();
    private final SittingId id = SittingId.next();
    private final Sittings sittings = mock();
    private final Seats seats = mock();
    private final People people = mock();
    private final BodyRulebook rulebook = mock();
    private final Outbox outbox = mock();
    private final BodyAddresses addresses = new BodyAddresses(seats, people);
    private final ConvocationDeliveries deliveries = new ConvocationDeliveries(sittings, addresses, rulebook, outbox);

    @BeforeEach
    void convene() {
        given(sitting.id()).willReturn(id);
        given(sitting.ambito()).willReturn(SittingFixture.AMBITO);
        given(sitting.path()).willReturn(SittingFixture.PATH);
        given(sitting.starts()).willReturn(SittingFixture.IN_TIME);
        given(rulebook.isInTime(any(), any(), any()))
                .willAnswer(call -> !call.<LocalDate>getArgument(1).isAfter(LocalDate.of(2022, 5, 16)));
        given(people.find(anyString())).willAnswer(call -> Optional.of(SittingFixture.person(call.getArgument(0))));
        var body = List.of(
                seat("S1", "anna"), seat("S2", null), seat("S3", "carlo"), seat("S4", "dora"), seat("S5", "elio"));
        given(sittings.seats(sitting)).willReturn(body);
        given(seats.of(any(), any())).willReturn(body);
        given(outbox.deliveries(SittingFixture.PATH.value(), "sitting-" + id + "-convened", MailCode.M01))
                .willReturn(Map.of(
                        to("anna"), mail(Status.SENT, IN_TIME),
                        to("carlo"), mail(Status.FAILED, null),
                        to("dora"), mail(Status.SENT, TOO_LATE),
                        to("elio"), mail(Status.ON_FILE, null)));
    }

    @Test
    @DisplayName("X1 who has no address, a failed convocation or a late one makes the sitting voidable")
    void namesWhomTheConvocationHasNotReachedInTime() {
        assertThat(deliveries.of(sitting))
                .extracting(one -> one.seat().id(), ConvocationDeliveries.Unreached::problem)
                .containsExactly(
                        tuple("S2", Problem.NO_ADDRESS), tuple("S3", Problem.NOT_DELIVERED), tuple("S4", Problem.LATE));
        assertThat(addresses.without(SittingFixture.AMBITO, LocalDate.of(2022, 5, 21)))
                .extracting(Seat::id)
                .containsExactly("S2");
    }

    @Test
    @DisplayName("BR-08 an urgent convocation is not late")
    void excusesAnUrgentConvocation() {
        given(sitting.urgencyReason()).willReturn("Termine della Regione");

        assertThat(deliveries.of(sitting))
                .extracting(ConvocationDeliveries.Unreached::problem)
                .containsExactly(Problem.NO_ADDRESS, Problem.NOT_DELIVERED);
    }

    @Test
    @DisplayName("X1 whom the convocation was never written to while others were is not reached either")
    void namesWhoCameToTheSeatAfterTheConvocation() {
        given(sittings.seats(sitting)).willReturn(List.of(seat("S1", "anna"), seat("S6", "franca")));

        assertThat(deliveries.of(sitting))
                .containsExactly(new ConvocationDeliveries.Unreached(seat("S6", "franca"), Problem.NOT_SENT));
    }

    @Test
    @DisplayName("M20 a convocation that reached another address of the same member has reached them")
    void knowsAMemberWhoseAddressHasChanged() {
        var anna = to("anna");
        given(outbox.deliveries(any(), any(), any()))
                .willReturn(Map.of(
                        new Recipient(anna.name(), "wrong@example.org"), mail(Status.FAILED, null),
                        new Recipient(anna.name(), "former@example.org"), mail(Status.SENT, IN_TIME)));
        given(sittings.seats(sitting)).willReturn(List.of(seat("S1", "anna")));

        assertThat(deliveries.of(sitting)).isEmpty();
    }

    @Test
    @DisplayName("M20 the convocation of one member is not that of another of the same name")
    void tellsMembersOfTheSameNameApart() {
        var anna = SittingFixture.person("anna");
        var namesake = new Person("anna2", anna.displayName(), "anna2@example.org", Set.of());
        given(people.find("anna2")).willReturn(Optional.of(namesake));
        given(outbox.deliveries(any(), any(), any()))
                .willReturn(Map.of(
                        to("anna"),
                        mail(Status.SENT, IN_TIME),
                        new Recipient(namesake.displayName(), namesake.email()),
                        mail(Status.FAILED, null)));
        given(sittings.seats(sitting)).willReturn(List.of(seat("S1", "anna"), seat("S2", "anna2")));

        assertThat(deliveries.of(sitting))
                .containsExactly(new ConvocationDeliveries.Unreached(seat("S2", "anna2"), Problem.NOT_DELIVERED));
    }

    @Test
    void knowsNothingOfAConvocationThatWasNotWritten() {
        given(sittings.seats(sitting)).willReturn(List.of(seat("S1", "anna")));
        given(outbox.deliveries(any(), any(), any())).willReturn(Map.of());

        assertThat(deliveries.of(sitting)).isEmpty();
    }

    private static Recipient to(String username) {
        var person = SittingFixture.person(username);
        return new Recipient(person.displayName(), person.email());
    }

    private static Delivery mail(Status status, @Nullable Instant sent) {
        return new Delivery(status, 1, null, Instant.EPOCH, sent);
    }

    private static Seat seat(String id, @Nullable String username) {
        return new Seat(
                id,
                SittingFixture.AMBITO,
                Kind.MUNICIPALITY,
                "Comune " + id,
                null,
                VoteRule.ALWAYS,
                1,
                id,
                "Sindaco",
                username);
    }
}
