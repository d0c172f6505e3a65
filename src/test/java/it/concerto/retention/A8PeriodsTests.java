package it.concerto.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.keeping.Span;
import it.concerto.organisation.AmbitoCode;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A8: how long things are kept is set for the installation, and for an Ambito that has a schedule of its own. */
class A8PeriodsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final AmbitoCode TARANTO = AmbitoCode.of("TARANTO");

    @Test
    void areThoseOfTheDomainBookUnlessSaidOtherwise() {
        var settings = settings(Map.of());

        assertThat(settings.of(CASARANO, Span.RECEIVED)).isEqualTo(Period.ofYears(10));
        assertThat(settings.of(CASARANO, Span.CONTACTS)).isEqualTo(Period.ofYears(1));
        assertThat(settings.of(CASARANO, Span.TRACES)).isEqualTo(Period.ofMonths(12));
    }

    @Test
    void areThoseOfTheAmbitoWhereItHasItsOwn() {
        var settings = settings(Map.of(
                "CONCERTO_RETENTION_TRACES", "6m",
                "CONCERTO_RETENTION_AMBITI_CASARANO_CONTACTS", "2y"));

        assertThat(settings.of(CASARANO, Span.CONTACTS)).isEqualTo(Period.ofYears(2));
        assertThat(settings.of(CASARANO, Span.TRACES)).isEqualTo(Period.ofMonths(6));
        assertThat(settings.of(TARANTO, Span.CONTACTS)).isEqualTo(Period.ofYears(1));
    }

    /** Contacts hang on what came in. */
    @Test
    void cannotKeepContactsLongerThanWhatTheyHangOn() {
        assertThatThrownBy(() -> settings(Map.of("CONCERTO_RETENTION_AMBITI_CASARANO_RECEIVED", "6m")))
                .rootCause()
                .hasMessageContaining("concerto.retention.contacts = P1Y is more than");
    }

    private static RetentionSettings settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("concerto.retention", RetentionSettings.class);
    }
}
