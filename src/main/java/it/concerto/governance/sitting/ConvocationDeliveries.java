package it.concerto.governance.sitting;

import it.concerto.notifications.Mail.Delivery;
import it.concerto.notifications.Mail.Status;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.Seat;
import it.concerto.time.Rome;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom the convocation of a sitting has not reached, or too late: unless they come, it can be annulled (X1). */
@Service
@Transactional(readOnly = true)
public class ConvocationDeliveries {

    private final Sittings sittings;
    private final BodyAddresses addresses;
    private final BodyRulebook rulebook;
    private final Outbox outbox;

    ConvocationDeliveries(Sittings sittings, BodyAddresses addresses, BodyRulebook rulebook, Outbox outbox) {
        this.sittings = sittings;
        this.addresses = addresses;
        this.rulebook = rulebook;
        this.outbox = outbox;
    }

    /** What went wrong with a convocation. */
    public enum Problem {
        /** The member has no account. */
        NO_ADDRESS,
        /** Others were written to, this member was not: the seat or the address is new since. */
        NOT_SENT,
        /** The mail could not be delivered, or still waits. */
        NOT_DELIVERED,
        /** The mail left later than the rules ask (BR-08). */
        LATE
    }

    /** A member whom the convocation has not reached as it should. */
    public record Unreached(Seat seat, Problem problem) {}

    public List<Unreached> of(Sitting sitting) {
        var sent = outbox.deliveries(sitting.path().value(), SittingLetters.convocation(sitting.id()), MailCode.M01);
        var seats = sittings.seats(sitting);
        var names = seats.stream()
                .flatMap(seat -> addresses.of(seat).stream())
                .distinct()
                .map(Recipient::name)
                .toList();
        return seats.stream()
                .flatMap(seat -> addresses
                        .of(seat)
                        .map(holder -> problem(sitting, holder, sent, Collections.frequency(names, holder.name()) == 1))
                        .orElse(Optional.of(Problem.NO_ADDRESS))
                        .map(problem -> new Unreached(seat, problem))
                        .stream())
                .toList();
    }

    private Optional<Problem> problem(
            Sitting sitting, Recipient holder, Map<Recipient, Delivery> sent, boolean onlyOneOfTheName) {
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var problems = sent.entrySet().stream()
                .filter(mail -> isTo(holder, mail.getKey(), onlyOneOfTheName))
                .map(mail -> problem(sitting, mail.getValue()))
                .toList();
        if (problems.isEmpty()) {
            return Optional.of(Problem.NOT_SENT);
        }
        return problems.contains(Optional.<Problem>empty()) ? Optional.empty() : problems.get(0);
    }

    /**
     * The address may have changed since, or have been mended after a failed delivery (M20): then the name is the same. Where
     * two members have it, it tells nothing.
     */
    private static boolean isTo(Recipient holder, Recipient written, boolean onlyOneOfTheName) {
        return holder.email().equals(written.email())
                || onlyOneOfTheName && holder.name().equals(written.name());
    }

    /** Without a mail server convocations are read and sent elsewhere: nothing is known of them here. */
    private Optional<Problem> problem(Sitting sitting, Delivery delivery) {
        if (delivery.status() == Status.FAILED || delivery.status() == Status.QUEUED) {
            return Optional.of(Problem.NOT_DELIVERED);
        }
        var sent = delivery.sent();
        return sent == null || isInTime(sitting, LocalDate.ofInstant(sent, Rome.ZONE))
                ? Optional.empty()
                : Optional.of(Problem.LATE);
    }

    private boolean isInTime(Sitting sitting, LocalDate sent) {
        var excused = sitting.urgencyReason() != null || sitting.lateReason() != null;
        return excused
                || rulebook.isInTime(sitting.ambito(), sent, sitting.starts().toLocalDate());
    }
}
