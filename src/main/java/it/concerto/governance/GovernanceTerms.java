package it.concerto.governance;

import it.concerto.workflow.Terms;
import it.concerto.workflow.models.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the bodies ask of the tables of terms. */
@Configuration(proxyBeanMethods = false)
class GovernanceTerms {

    @Bean
    static TableContract termsOfGovernance() {
        return Terms.asked(GovernanceTerm.values());
    }
}
