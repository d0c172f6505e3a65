package it.concerto.administration;

import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role to be given.
 *
 * @param municipality for municipal roles
 * @param lastDay included; null for open
 */
public record GivenRole(
        AmbitoCode ambito, Role role, @Nullable IstatCode municipality, LocalDate from, @Nullable LocalDate lastDay) {}
