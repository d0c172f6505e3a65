package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.workflow.NextSteps.Event;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine will do by itself in a path: timers and steps in the background. */
@Component
class AwaitedJobs {

    private final JdbcClient jdbc;
    private final EngineSession session;
    private final RepositoryService models;
    private final ElementNames names;

    AwaitedJobs(JdbcClient jdbc, EngineSession session, RepositoryService models, ElementNames names) {
        this.jdbc = jdbc;
        this.session = session;
        this.models = models;
        this.names = names;
    }

    /** A timer as the engine keeps it. */
    private record Timer(String definition, String process, String element, OffsetDateTime due) {}

    /** The first moment that the run waits for, by the name that it has in the model. */
    Optional<Event> nextTimer(Person person, String run) {
        return jdbc.sql(
                        """
                        select PROCESS_DEF_ID_ as definition, PROCESS_DEF_KEY_ as process, HANDLER_CFG_ as element,
                            DUEDATE_ as due
                        from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? and TYPE_ = 'timer'
                        order by DUEDATE_ fetch first 1 rows only
                        """)
                .param(run)
                .query(Timer.class)
                .optional()
                .map(timer -> new Event(name(person, timer), timer.due().toInstant()));
    }

    private String name(Person person, Timer timer) {
        // what follows the id says how the engine computes the moment
        var element = timer.element().split("\\$", 2)[0];
        FlowNode node = session.as(
                person, () -> models.getBpmnModelInstance(timer.definition()).getModelElementById(element));
        return names.of(timer.process(), element, node.getName());
    }

    /** Whether a step of the path is about to be done in the background. */
    boolean isUnderWay(String path) {
        return jdbc.sql(
                                """
                                select count(*) from ACT_RU_JOB j
                                join ACT_RU_EXECUTION run on run.ID_ = j.PROCESS_INSTANCE_ID_
                                where run.BUSINESS_KEY_ = ? and j.TYPE_ = 'message'
                                """)
                        .param(path)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
