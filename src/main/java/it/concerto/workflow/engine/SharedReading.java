package it.concerto.workflow.engine;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.ProcessEngineContextImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the completion of a task use what was read to judge its answer: the task, its execution, its variables. Whatever
 * else is asked of the engine meanwhile is done and written at once, as always; and once something was written, the
 * completion reads anew.
 */
@Component
public class SharedReading extends AbstractProcessEnginePlugin {

    private @Nullable CommandExecutor commands;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var interceptors = Optional.ofNullable(engine.getCustomPreCommandInterceptorsTxRequired())
                .orElseGet(ArrayList::new);
        interceptors.add(new Sharing());
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        commands = engine.getCommandExecutorTxRequired();
    }

    /** Does the work in the running transaction. */
    public <T> T during(Supplier<T> work) {
        if (commands == null) {
            throw new IllegalStateException("The engine is not there yet");
        }
        return commands.execute(new Reading<>(work));
    }

    private static class Reading<T> implements Command<T> {

        private final Supplier<T> work;
        private boolean isOver;

        Reading(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public T execute(CommandContext context) {
            return work.get();
        }

        boolean isFor(Command<?> command) {
            var takesPart = command instanceof GetTaskVariablesCmd || command instanceof CompleteTaskCmd;
            isOver |= !takesPart && !(command instanceof Query);
            return takesPart && !isOver;
        }
    }

    private static class Sharing extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            var outer = Context.getCommandInvocationContext();
            if (outer == null || !(outer.getCommand() instanceof Reading<?> reading) || reading.isFor(command)) {
                return next.execute(command);
            }
            try {
                ProcessEngineContextImpl.set(true);
                return next.execute(command);
            } finally {
                ProcessEngineContextImpl.clear();
            }
        }
    }
}
