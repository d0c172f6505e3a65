package it.concerto.retention;

import it.concerto.identity.ClosedAccounts;
import it.concerto.keeping.Span;
import java.time.Instant;

/** How the person of a closed account is reached, and what let them in; it belongs to no path. */
record PortionOfAccount(ClosedAccounts accounts) implements Portion {

    static final String KIND = "accounts";
    static final String NAME = "cz_account (contacts)";

    private static final String SIGN = "@";

    /** Stands for the person where else a path stands: their number, never a name. */
    static String of(long number) {
        return SIGN + number;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Span span() {
        return Span.CONTACTS;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Content read(String whom, Instant until) {
        var content = new Content.Of();
        if (whom.startsWith(SIGN) && accounts.isClosed(number(whom))) {
            content.add(whom);
        }
        return content.all();
    }

    @Override
    public void erase(String whom, Instant until) {
        accounts.forget(number(whom));
    }

    private static long number(String whom) {
        return Long.parseLong(whom.substring(SIGN.length()));
    }
}
