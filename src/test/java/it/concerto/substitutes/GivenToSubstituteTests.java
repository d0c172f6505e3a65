package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.identity.Person;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.Gift;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Nobody is given a task while they are away; their substitute is, and has it for them. */
@WholePathTest
class GivenToSubstituteTests {

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Assignments assignments;

    private Leave leave;
    private String task;

    @BeforeEach
    void nobodyIsAway() throws Exception {
        leave = Leave.in(application);
        task = leave.task();
    }

    @Test
    void isGivenToTheSubstituteForTheAbsent() throws Exception {
        assertThat(assignments.colleagues(leave.person(ENEA), task))
                .extracting(Person::username)
                .contains(ENEA)
                .doesNotContain(FAUSTO);
        leave.enter();
        leave.at("2022-06-07T09:00");

        assertThat(assignments.colleagues(leave.person(FAUSTO), task))
                .extracting(Person::username)
                .contains(FAUSTO)
                .doesNotContain(ENEA);
        assignments.give(leave.person(FAUSTO), task, new Gift(FAUSTO, "Scade oggi.", null, null));

        assertThat(leave.jdbc
                        .sql("select claimed_for from cz_inbox where task = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo(ENEA);
        leave.at("2022-06-13T00:00:01");
        assertThat(leave.sees(FAUSTO, task)).isFalse();
    }
}
