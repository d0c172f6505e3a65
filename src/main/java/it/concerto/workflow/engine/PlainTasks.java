package it.concerto.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** The product's tasks come from models: an execution has one at a time, without tasks below it or variables of its own. */
class PlainTasks extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        var known = new ArrayList<>(getDbEntityManager().getDbEntityCache().getEntitiesByType(TaskEntity.class));
        known.removeIf(task -> !execution.equals(task.getExecutionId()));
        return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
    }

    /** Variables belong to the executions. */
    static class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String task, @Nullable Collection<String> names) {
            return List.of();
        }
    }
}
