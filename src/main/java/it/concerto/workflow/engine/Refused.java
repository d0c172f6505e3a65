package it.concerto.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** A model asked the engine for something that is closed. */
class Refused extends ProcessEngineException {

    Refused(String what) {
        super(what + " is not allowed in models");
    }
}
