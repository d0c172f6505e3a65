package it.concerto.ledger;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who says from outside when a seal existed; a wrong setting stops the start.
 *
 * @param authority address of a timestamp authority (RFC 3161), or null for none
 */
@ConfigurationProperties("concerto.ledger.stamps")
record StampSettings(@Nullable URI authority) {

    StampSettings {
        if (authority != null
                && (authority.getHost() == null || !authority.getScheme().matches("https?"))) {
            throw new IllegalArgumentException("concerto.ledger.stamps.authority = " + authority
                    + " is not an address such as https://timestamps.example.org/tsa");
        }
    }

    Optional<TimestampAuthority> port() {
        return Optional.ofNullable(authority).map(HttpTimestampAuthority::new);
    }
}
