package it.concerto.ledger;

import it.concerto.organisation.AmbitoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands for people in the ledger and in files for others: the same for a person always, another in each Ambito. Who has
 * not the key of the file {@code concerto.ledger.key-file} finds nobody by it, not even by trying all usernames.
 */
@Component
public final class Pseudonyms {

    private static final String SIGN = "P-";
    private static final int DIGITS = 16;

    private final Secrets secrets;

    Pseudonyms(LedgerSettings settings) {
        this.secrets = new Secrets(settings.key());
    }

    /** {@code P-} and sixteen hexadecimal digits. */
    public String of(AmbitoCode ambito, String username) {
        return inChain(ambito.value(), username);
    }

    @Nullable String of(String chain, @Nullable String username) {
        return username == null ? null : inChain(chain, username);
    }

    String inChain(String chain, String username) {
        return SIGN + secrets.commit(chain + " " + username).substring(0, DIGITS);
    }
}
