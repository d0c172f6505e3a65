package planted.workflow;

import org.camunda.bpm.engine.task.NativeTaskQuery;

class WritesNativeQueries {

    long count(NativeTaskQuery query) {
        return query.sql("select count(*) from ACT_RU_TASK").count();
    }
}
