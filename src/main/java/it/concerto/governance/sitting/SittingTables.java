package it.concerto.governance.sitting;

import it.concerto.workflow.models.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sittings ask of the decision tables that an administrator may change. */
@Configuration(proxyBeanMethods = false)
class SittingTables {

    @Bean
    static TableContract bodyRuleTable() {
        return BodyRules.TABLE;
    }

    @Bean
    static TableContract actTermTable() {
        return ActTerms.TABLE;
    }
}
