package it.concerto.demo;

import it.concerto.organisation.AmbitoCode;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The patron days of the Ambiti of the demonstration, which the sources of their paths do not tell.
 *
 * @param days {@code --MM-DD} by code of the Ambito
 */
@ConfigurationProperties("concerto.demo")
public record PatronDays(@Name("patron-days") @DefaultValue Map<String, String> days) {

    public Optional<MonthDay> of(AmbitoCode ambito) {
        return Optional.ofNullable(days.get(ambito.value())).map(MonthDay::parse);
    }
}
