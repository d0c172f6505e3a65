package it.concerto.workflow.engine;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE;

import it.concerto.database.Lately;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.commons.utils.cache.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Spares the engine reads of which nothing comes (ADR 92). */
@Component
class LeanEngine extends AbstractProcessEnginePlugin {

    private final KnownModels models = new KnownModels();
    private final OperatorWatch operators;

    LeanEngine(OperatorWatch operators) {
        this.operators = operators;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // the end of a run and the days of its model say when its history may go: no need to write that into every row
        engine.setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setCacheFactory(new ModelCaches());
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new History(), operators)));
        engine.setCustomSessionFactories(new ArrayList<>(List.of(
                new InPlaceOf(DbEntityManager.class, models::entities),
                new InPlaceOf(ProcessDefinitionManager.class, models::definitions),
                new InPlaceOf(TaskManager.class, PlainTasks::new),
                new InPlaceOf(VariableInstanceManager.class, PlainTasks.Variables::new),
                new InPlaceOf(WatchedCommand.class, operators::begin))));
    }

    private static class ModelCaches implements CacheFactory {

        @Override
        public <T> Cache<String, T> createCache(int most) {
            return new ModelCache<>(most);
        }
    }

    private record InPlaceOf(Class<?> type, Supplier<Session> ours) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return ours.get();
        }
    }

    /**
     * When something began is only read to tell how long it took: of what goes on nobody asks that, and of what has begun
     * here lately it is known.
     */
    private static class History extends DbHistoryEventHandler {

        private final Lately<Beginning, Date> beginnings = new Lately<>(10_000);

        private record Beginning(Class<?> type, String id) {}

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            if (!(event instanceof HistoricScopeInstanceEvent scope)) {
                super.insertOrUpdate(event);
                return;
            }
            var beginning = new Beginning(event.getClass(), event.getId());
            if (isInitialEvent(event)) {
                beginnings.put(beginning, scope.getStartTime());
                super.insertOrUpdate(event);
            } else if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
                end(scope, beginnings.get(beginning));
            }
        }

        private void end(HistoricScopeInstanceEvent scope, @Nullable Date began) {
            if (scope.getEndTime() == null) {
                getDbEntityManager().merge(scope);
            } else if (began != null) {
                scope.setStartTime(began);
                getDbEntityManager().merge(scope);
            } else {
                super.insertOrUpdate(scope);
            }
        }
    }
}
