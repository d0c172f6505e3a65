package it.concerto.notifications;

import it.concerto.identity.Person;

/** Somebody with an account, to whom mail goes as they wish. */
public record Official(String username, String displayName, String email) {

    public static Official of(Person person) {
        return new Official(person.username(), person.displayName(), person.email());
    }

    Recipient recipient() {
        return new Recipient(displayName, email);
    }
}
