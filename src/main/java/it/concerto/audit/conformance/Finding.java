package it.concerto.audit.conformance;

import it.concerto.audit.operators.OperatorAct;
import org.jspecify.annotations.Nullable;

/**
 * What a model does not explain, and what does.
 *
 * @param act the operator's doing, null if none was recorded that could explain it
 */
public record Finding(Deviation deviation, @Nullable OperatorAct act) {}
