package it.concerto.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Turns away whoever calls the engine without a name: with a name come the Ambiti to which the engine limits what it
 * shows and changes, without one it would show everything. Only the engine's own clockwork needs none.
 */
@Component
@Order(0)
class OnlyKnownCallers extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> CLOCKWORK =
            Set.of(AcquireJobsCmd.class, ExecuteJobsCmd.class, UnlockJobCmd.class);

    /** The engine's own end, a class that it does not show. */
    private static final String END = "org.camunda.bpm.engine.impl.SchemaOperationProcessEngineClose";

    private volatile boolean built;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new Door(engine))));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        built = true;
    }

    private class Door extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;

        Door(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (built && Context.getCommandContext() == null && !hasName() && !isClockwork(command)) {
                throw new IllegalStateException(
                        "Nobody acts: " + command.getClass().getSimpleName());
            }
            return next.execute(command);
        }

        private boolean hasName() {
            var caller = engine.getIdentityService().getCurrentAuthentication();
            return caller != null && caller.getUserId() != null;
        }

        private static boolean isClockwork(Command<?> command) {
            return CLOCKWORK.contains(command.getClass())
                    || command instanceof JobRetryCmd
                    || command.getClass().getName().equals(END)
                    || command.getClass().getPackage().equals(JobExecutor.class.getPackage());
        }
    }
}
