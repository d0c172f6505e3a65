package it.concerto.testing;

import it.concerto.identity.AccountRefused;
import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import java.time.LocalDate;
import java.util.Set;

/** Somebody who gets an account in the office of Casarano. */
public record Newcomer(String username, String name) {

    public static final Newcomer ANNA = new Newcomer("anna", "Anna Bianchi");
    public static final String PASSWORD = "una frase abbastanza lunga";

    /** Unless they have one already. */
    public void registerWith(Accounts accounts) throws AccountRefused {
        if (!accounts.exists(username)) {
            accounts.register(new NewAccount(
                    username,
                    name,
                    username + "@example.org",
                    PASSWORD,
                    Set.of(GroupId.of("CASARANO_UDP")),
                    LocalDate.of(2022, 1, 1)));
        }
    }
}
