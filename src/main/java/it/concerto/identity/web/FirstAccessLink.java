package it.concerto.identity.web;

import it.concerto.identity.Accounts;
import it.concerto.identity.FirstAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts a new installation how to get in. */
@Component
@Profile("!demo")
class FirstAccessLink {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccessLink.class);

    private final Accounts accounts;
    private final FirstAccess firstAccess;
    private final String baseUrl;

    FirstAccessLink(
            Accounts accounts,
            FirstAccess firstAccess,
            @Value("${concerto.base-url:http://localhost:8080}") String baseUrl) {
        this.accounts = accounts;
        this.firstAccess = firstAccess;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (accounts.isEmpty()) {
            LOG.warn(
                    "Nessun account: il primo amministratore si registra, una sola volta, da {}/primo-accesso/{}",
                    baseUrl,
                    firstAccess.open());
        }
    }
}
