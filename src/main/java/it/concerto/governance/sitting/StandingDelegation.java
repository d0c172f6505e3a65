package it.concerto.governance.sitting;

import it.concerto.files.FileRef;

/**
 * A delegation that a member has given for more than one sitting (X1.2).
 *
 * @param act the written delegation
 * @param by username of the member who gave it
 */
record StandingDelegation(String seat, Delegation delegation, FileRef act, String by) {

    RollCall.Answer answer() {
        return new RollCall.Answer(seat, Presence.DELEGATED, delegation);
    }
}
