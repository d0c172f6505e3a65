package it.concerto.retention;

import it.concerto.identity.ClosedAccounts;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What no module says by itself: files, which no table owns, and accounts, which belong to no path. */
@Component
record PortionsBeside(UnnamedFiles files, ClosedAccounts accounts) {

    Stream<Portion> all() {
        return Stream.of(new PortionOfFiles(files), new PortionOfAccount(accounts));
    }
}
