package it.concerto.testing;

import it.concerto.time.Rome;
import java.time.Clock;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Sign-in and the frame of the pages over HTTP, with the engine's tables but without the engine and any model. */
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@ComponentScan({"it.concerto.organisation", "it.concerto.identity", "it.concerto.database", "it.concerto.ledger"})
@ComponentScan(
        basePackages = {"it.concerto.web", "it.concerto.workflow.engine"},
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*\\.(ShellAdvice|Navigation|LocaleConfiguration|PageController|UnreadableRequests|EngineTables)"))
public class DoorSlice {

    @Bean
    Clock clock() {
        return Clock.system(Rome.ZONE);
    }

    /** A page to come to, and pages that fail. */
    @TestComponent
    @Controller
    static class Stand {

        @GetMapping("/attivita")
        String desk() {
            return "web/accessibility";
        }

        @GetMapping("/guasto")
        String fault() {
            throw new IllegalStateException("secret detail");
        }

        @PostMapping("/invio")
        String sending() {
            return "web/accessibility";
        }

        @GetMapping("/conflitto")
        String conflict() {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "secret detail");
        }
    }
}
