package it.concerto.participation;

import it.concerto.workflow.Terms;
import it.concerto.workflow.models.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What participation asks of the tables of terms. */
@Configuration(proxyBeanMethods = false)
class ParticipationTerms {

    @Bean
    static TableContract termsOfParticipation() {
        return Terms.asked(ParticipationTerm.values());
    }

    @Bean
    static TableContract tasksOfParticipation() {
        return Terms.askedOfTasks("Task_CompleteManifestation", "Task_SettleContest");
    }
}
