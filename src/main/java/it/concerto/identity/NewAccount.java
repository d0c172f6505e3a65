package it.concerto.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the registration of a person says.
 *
 * @param username two to sixty letters, digits, dots, hyphens and underscores, beginning with a letter; kept in lower case
 * @param groups those the person belongs to from the first day on
 */
public record NewAccount(
        String username, String displayName, String email, String password, Set<GroupId> groups, LocalDate since) {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,59}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");

    public NewAccount {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException("Not a user name");
        }
        if (!EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    /** Of somebody who will choose a password by an invitation: until then there is one that nobody knows, and no group. */
    public static NewAccount invited(String username, String displayName, String email, LocalDate since) {
        return new NewAccount(username, displayName, email, OneTimeToken.fresh().text(), Set.of(), since);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
