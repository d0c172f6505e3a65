package it.concerto.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Does something to runs by hand as one command of the engine, under the name of whoever does it: the reason stands with each
 * entry of the engine's log of operations, and so with what is told of it (ADR 183).
 */
@Component
public class ReasonedCommand {

    private final ProcessEngine engine;
    private final IdentityService identity;

    ReasonedCommand(@Lazy ProcessEngine engine, @Lazy IdentityService identity) {
        this.engine = engine;
        this.identity = identity;
    }

    /**
     * @param username of the operator, or the product's capacity in parentheses, of which nothing is told
     * @param ambiti codes of those to which the runs belong
     */
    public void run(String username, List<String> ambiti, String reason, Runnable work) {
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        Caller.as(
                identity,
                username,
                ambiti,
                () -> commands.execute(command -> {
                    work.run();
                    annotate(command, reason);
                    return true;
                }));
    }

    private static void annotate(CommandContext command, String reason) {
        command.getDbEntityManager()
                .getDbEntityCache()
                .getEntitiesByType(UserOperationLogEntryEventEntity.class)
                .forEach(entry -> entry.setAnnotation(reason));
    }
}
