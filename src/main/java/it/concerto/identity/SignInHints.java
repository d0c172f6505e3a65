package it.concerto.identity;

import java.util.List;

/** Offers people on the sign-in page; only a demonstration installation has such a bean. */
public interface SignInHints {

    /** The one password of all of them. */
    String password();

    List<Place> places();

    /** An Ambito and the people to try it as. */
    record Place(String name, List<Office> offices) {

        public int size() {
            return offices.stream().mapToInt(office -> office.hints().size()).sum();
        }
    }

    /** People who work together; the key names them in {@code messages/identity.properties}. */
    record Office(String messageKey, List<Hint> hints) {}

    /** @param role what the person does, in words */
    record Hint(String username, String displayName, String role) {}
}
