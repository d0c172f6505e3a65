package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the register shows one.
 *
 * @param number stands for the person in addresses
 * @param enabled whether the account may sign in
 * @param invited whether a link to choose a password is still open
 * @param assignments all roles, also past and future ones, the latest first
 */
public record ListedPerson(
        long number,
        String username,
        String displayName,
        String email,
        boolean enabled,
        boolean invited,
        List<Assignment> assignments) {

    /** Whether any role, of any day, is one of the Ambito. */
    public boolean belongsTo(AmbitoCode ambito) {
        return assignments.stream().anyMatch(each -> each.group().ambito().equals(ambito));
    }

    /** The roles of a day. */
    public List<Assignment> on(LocalDate day) {
        return assignments.stream().filter(each -> each.holdsOn(day)).toList();
    }

    /**
     * A role for some days.
     *
     * @param lastDay included; null for open
     */
    public record Assignment(GroupId group, LocalDate from, @Nullable LocalDate lastDay) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && !hasEndedBy(day);
        }

        /** Whether the last day lies before the day. */
        public boolean hasEndedBy(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }
    }
}
