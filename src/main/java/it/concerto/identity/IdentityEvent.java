package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened to an account or at the door; written for the audit trail, so it names usernames, never passwords. */
public sealed interface IdentityEvent {

    String username();

    /** An account began. */
    record AccountRegistered(String username) implements IdentityEvent {}

    /** A one-time link was made by which the person chooses a password. */
    record PersonInvited(String username) implements IdentityEvent {}

    /** An account may no longer sign in; its sessions end with its next request. */
    record AccountDisabled(String username) implements IdentityEvent {}

    /** An account may sign in again. */
    record AccountEnabled(String username) implements IdentityEvent {}

    /** A password was set anew. */
    record PasswordChanged(String username) implements IdentityEvent {}

    /** A role was given, for days that include both ends; an open end is null. */
    record RoleAssigned(String username, GroupId group, LocalDate from, @Nullable LocalDate lastDay)
            implements IdentityEvent {}

    /** A role ends after its last day. */
    record RoleEnded(String username, GroupId group, LocalDate lastDay) implements IdentityEvent {}

    /**
     * Somebody for whom the contacts in a path are covered asked to read them in clear.
     *
     * @param ambito of the path
     * @param lastDay included
     */
    record ContactsUncovered(String username, AmbitoCode ambito, String path, String reason, LocalDate lastDay)
            implements IdentityEvent {}

    /** Somebody will do another's work; both days are included. */
    record SubstitutionEntered(
            String username, String substitute, AmbitoCode ambito, LocalDate firstDay, LocalDate lastDay)
            implements IdentityEvent {}

    /** A substitution was ended before its time. */
    record SubstitutionEnded(String username, String substitute, AmbitoCode ambito, LocalDate day)
            implements IdentityEvent {}

    /** Somebody signed in. */
    record SignedIn(String username, String address) implements IdentityEvent {}

    /** Somebody signed out. */
    record SignedOut(String username) implements IdentityEvent {}

    /**
     * Somebody was turned away.
     *
     * @param username as typed; perhaps nobody's
     * @param throttled whether they were not even heard
     */
    record SignInRefused(String username, String address, boolean throttled) implements IdentityEvent {}
}
