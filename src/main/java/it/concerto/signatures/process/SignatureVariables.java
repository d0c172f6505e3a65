package it.concerto.signatures.process;

import static it.concerto.workflow.ProcessVariable.flag;
import static it.concerto.workflow.ProcessVariable.text;

import it.concerto.workflow.ProcessVariable;

/** Every variable of {@code bpmn/signatures.bpmn}. */
final class SignatureVariables {

    /** Id of the round; set by the caller, and again when the document changes. */
    static final ProcessVariable<String> SIGNATURE_ROUND = text("signatureRound");

    /** Account number of whoever is to sign. */
    static final ProcessVariable<String> SIGNER = text("signer");

    /** Instant with offset after which silence is recorded. */
    static final ProcessVariable<String> SIGNATURE_DEADLINE = text("signatureDeadline");

    /** Whether it is the turn of anybody to sign. */
    static final ProcessVariable<Boolean> SIGNATURES_AWAITED = flag("signaturesAwaited");

    private SignatureVariables() {}
}
