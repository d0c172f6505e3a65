package it.concerto.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work it is to check a password; a wrong setting stops the start.
 *
 * @param bcryptCost each step doubles the work
 */
@ConfigurationProperties("concerto.identity")
record PasswordSettings(@DefaultValue("12") int bcryptCost) {

    PasswordSettings {
        if (bcryptCost < 4 || bcryptCost > 18) {
            throw new IllegalArgumentException(
                    "concerto.identity.bcrypt-cost = " + bcryptCost + " is not between 4 and 18");
        }
    }
}
