package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * Who is to do whose work in an Ambito.
 *
 * @param absent username
 * @param substitute username
 * @param firstDay from midnight (Europe/Rome)
 * @param lastDay included
 * @param groups the roles; none for all that can be substituted
 */
public record NewSubstitution(
        AmbitoCode ambito,
        String absent,
        String substitute,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<GroupId> groups) {}
