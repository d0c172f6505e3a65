package it.concerto.notifications.process;

import it.concerto.workflow.ProcessVariable;

/** Every variable of {@code bpmn/failed-delivery.bpmn}. */
final class FailedDeliveryVariables {

    /** Id of the failed delivery; who it was meant for stays in our tables. */
    static final ProcessVariable<String> FAILED_DELIVERY = ProcessVariable.text("failedDelivery");

    /** What the office does about it: {@code RETRY}, {@code OTHER_ADDRESS} or {@code GIVE_UP}. */
    static final ProcessVariable<String> REMEDY = ProcessVariable.text("remedy");

    private FailedDeliveryVariables() {}
}
