package it.concerto.plan;

import it.concerto.workflow.Terms;
import it.concerto.workflow.models.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What drafting asks of the tables of terms. */
@Configuration(proxyBeanMethods = false)
class PlanTerms {

    @Bean
    static TableContract termsOfPlan() {
        return Terms.asked(PlanTerm.values());
    }

    @Bean
    static TableContract tasksOfPlan() {
        return Terms.askedOfTasks("Task_WriteSheet", "Task_ConfirmCofinancing");
    }
}
