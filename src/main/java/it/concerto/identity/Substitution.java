package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does whose work in an Ambito, and on which days (2.3).
 *
 * @param firstDay from midnight (Europe/Rome)
 * @param lastDay included
 * @param groups the roles it is for
 * @param endedOn the day on which it was ended before its time, or null
 */
public record Substitution(
        String id,
        AmbitoCode ambito,
        Colleague absent,
        Colleague substitute,
        LocalDate firstDay,
        LocalDate lastDay,
        List<GroupId> groups,
        @Nullable LocalDate endedOn) {

    /** One of the two. */
    public record Colleague(String username, String displayName, String email) {}

    public boolean holdsOn(LocalDate day) {
        return !firstDay.isAfter(day) && !isOverOn(day);
    }

    public boolean isOverOn(LocalDate day) {
        return lastDay.isBefore(day) || endedOn != null && !endedOn.isAfter(day);
    }

    public boolean isOf(Person person) {
        return absent.username().equals(person.username());
    }

    public boolean isBy(Person person) {
        return substitute.username().equals(person.username());
    }
}
