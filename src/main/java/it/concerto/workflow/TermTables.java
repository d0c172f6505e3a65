package it.concerto.workflow;

import it.concerto.organisation.Term;
import it.concerto.workflow.models.DueRule;
import it.concerto.workflow.models.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the tables of terms are read; which rows they must have is said by who asks for them. */
@Configuration(proxyBeanMethods = false)
class TermTables {

    @Bean
    static TableContract termTable() {
        return TableContract.of("terms", "ambito", "name")
                .text("term", text -> Term.of(text).inDays());
    }

    @Bean
    static TableContract dueDateTable() {
        return TableContract.of("dueDates", "task").text("term", DueRule::of);
    }
}
