package it.concerto.workflow.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a version of a process never changes: its row, the kinds of its jobs, which version has which number.
 * The engine keeps the version and would still read all of that for every command.
 */
final class KnownModels {

    private final Map<String, JobDefinitionEntity> jobs = new ConcurrentHashMap<>();
    private final Map<Numbered, String> numbers = new ConcurrentHashMap<>();

    /** A version by its number. */
    private record Numbered(String process, int version, @Nullable String tenant) {}

    DbEntityManager entities() {
        return new Entities();
    }

    ProcessDefinitionManager definitions() {
        return new Definitions();
    }

    private static @Nullable ProcessDefinitionEntity kept(@Nullable String id) {
        return id == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .getProcessDefinitionCache()
                        .get(id);
    }

    private class Entities extends DbEntityManager {

        Entities() {
            super(
                    Context.getProcessEngineConfiguration().getIdGenerator(),
                    Context.getCommandContext().getSession(PersistenceSession.class));
        }

        @Override
        public <T extends DbEntity> @Nullable T selectById(Class<T> type, String id) {
            var known = type == ProcessDefinitionEntity.class
                    ? kept(id)
                    : type == JobDefinitionEntity.class ? jobs.get(id) : null;
            if (known != null) {
                return type.cast(known);
            }
            var read = super.selectById(type, id);
            if (read instanceof JobDefinitionEntity job) {
                jobs.put(id, job);
            }
            return read;
        }

        @Override
        public void flush() {
            WatchedCommand.afterwards(super::flush);
        }

        /** The engine puts every row that it writes in words before it looks whether there is a fault to tell. */
        @Override
        protected void validateId(DbEntity row) {
            if (row.getId() == null || row.getId().equals(Authorization.ANY)) {
                super.validateId(row);
            }
        }
    }

    private class Definitions extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity findProcessDefinitionByKeyVersionAndTenantId(
                String process, Integer version, @Nullable String tenant) {
            var number = new Numbered(process, version, tenant);
            var known = kept(numbers.get(number));
            if (known != null) {
                return known;
            }
            var read = super.findProcessDefinitionByKeyVersionAndTenantId(process, version, tenant);
            if (read != null) {
                numbers.put(number, read.getId());
            }
            return read;
        }
    }
}
