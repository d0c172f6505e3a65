package it.concerto.workflow;

/**
 * A version of a process.
 *
 * @param number from one, as the engine counts them
 * @param bpmn the model as BPMN XML
 */
public record ModelVersion(int number, String bpmn) {}
