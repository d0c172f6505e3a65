package it.concerto.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PatronDaysTests {

    private final ApplicationContextRunner demo = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.profiles.active=demo")
            .withUserConfiguration(DemoConfiguration.class);

    @Test
    void areSetForTheAmbitiOfTheDemonstration() {
        demo.run(context -> {
            var days = context.getBean(PatronDays.class);
            assertThat(days.of(AmbitoCode.of("CASARANO"))).contains(MonthDay.of(1, 23));
            assertThat(days.of(AmbitoCode.of("PUTIGNANO"))).contains(MonthDay.of(8, 3));
            assertThat(days.of(AmbitoCode.of("TARANTO"))).contains(MonthDay.of(5, 10));
            assertThat(days.of(AmbitoCode.of("ALTAMURA"))).contains(MonthDay.of(5, 5));
        });
    }
}
