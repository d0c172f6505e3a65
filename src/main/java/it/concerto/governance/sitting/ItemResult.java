package it.concerto.governance.sitting;

/** What became of an item of the agenda. */
public enum ItemResult {
    APPROVED,
    APPROVED_AMENDED,
    REJECTED,
    POSTPONED,
    WITHDRAWN;

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_AMENDED;
    }
}
