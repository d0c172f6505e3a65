package it.concerto.retention;

import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what belongs to a path is kept after its end; a wrong setting stops the start. No law names these periods: that
 * there has to be an end is {@code GDPR art. 5 c. 1 e}, the years are custom, and the schedule of a Comune comes first.
 *
 * @param received what came in and what was worked with
 * @param contacts how people were reached
 * @param traces copies, and what served the running product
 * @param ambiti what an Ambito has otherwise, by its code
 */
@ConfigurationProperties("concerto.retention")
record RetentionSettings(
        @DefaultValue("10y") Period received,
        @DefaultValue("1y") Period contacts,
        @DefaultValue("12m") Period traces,
        @DefaultValue Map<String, Map<Span, Period>> ambiti) {

    RetentionSettings {
        require(received, contacts, traces);
        for (var each : ambiti.values()) {
            require(
                    each.getOrDefault(Span.RECEIVED, received),
                    each.getOrDefault(Span.CONTACTS, contacts),
                    each.getOrDefault(Span.TRACES, traces));
        }
    }

    /** What the Ambito has itself, else what the installation has. */
    Period of(AmbitoCode ambito, Span span) {
        return ambiti.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(ambito.value()))
                .map(each -> each.getValue().get(span))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> of(span));
    }

    private Period of(Span span) {
        return switch (span) {
            case RECEIVED -> received;
            case CONTACTS -> contacts;
            case TRACES -> traces;
        };
    }

    /** Contacts hang on what came in, and cannot outlive it. */
    private static void require(Period received, Period contacts, Period traces) {
        requireTime("received", received);
        requireTime("contacts", contacts);
        requireTime("traces", traces);
        if (days(contacts) > days(received)) {
            throw new IllegalArgumentException("concerto.retention.contacts = " + contacts
                    + " is more than concerto.retention.received = " + received);
        }
    }

    private static void requireTime(String setting, Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(
                    "concerto.retention." + setting + " = " + period + " is no time to keep");
        }
    }

    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.getDays();
    }
}
