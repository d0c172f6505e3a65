package it.concerto.workflow.engine;

import it.concerto.workflow.models.ModelRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line which model stopped the start, where and why. */
class BrokenModels extends AbstractFailureAnalyzer<ModelRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ModelRefused refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
