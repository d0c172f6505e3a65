package it.concerto.workflow.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/** Refuses every script, wherever a model has hidden it. */
class ClosedScripts extends ScriptFactory {

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw new Refused("A script (" + language + ")");
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw new Refused("A script (" + language + ")");
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw new Refused("A script (" + language + ")");
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw new Refused("A script (" + language + ")");
    }
}
