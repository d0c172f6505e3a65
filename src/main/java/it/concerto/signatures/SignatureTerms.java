package it.concerto.signatures;

import it.concerto.workflow.Terms;
import it.concerto.workflow.models.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signatures ask of the tables of terms. */
@Configuration(proxyBeanMethods = false)
class SignatureTerms {

    @Bean
    static TableContract tasksOfSignatures() {
        return Terms.askedOfTasks("Task_SignDocument");
    }
}
