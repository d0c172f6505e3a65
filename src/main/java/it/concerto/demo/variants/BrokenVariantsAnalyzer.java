package it.concerto.demo.variants;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in one line why the demo data stopped the start. */
class BrokenVariantsAnalyzer extends AbstractFailureAnalyzer<BrokenVariants> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenVariants cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
