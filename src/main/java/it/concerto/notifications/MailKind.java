package it.concerto.notifications;

import java.util.EnumSet;
import java.util.Set;

/**
 * What officials are told by ordinary mail for their convenience, as far as they choose how. Everything else has a term, a legal
 * effect, or goes to people without an account: it leaves at once, whatever anybody wishes (ADR 150).
 */
public enum MailKind {
    /** A colleague has given them a task. */
    ASSIGNMENT(true, MailCode.M23),
    /** Somebody has said something about their task, or after them. */
    COMMENT(true, MailCode.M24),
    /** A task of theirs is due soon (X6). */
    REMINDER(true, MailCode.M16),
    /** A task of others is late, or the Region's term is near (X6, BR-65): whoever answers for it cannot close their ears. */
    ESCALATION(false, MailCode.M16),
    /** Somebody does their work, or they somebody's (2.3): who acts for whom is nobody's to overlook. */
    SUBSTITUTION(false, MailCode.M21, MailCode.M22);

    private final boolean silenceable;
    private final Set<MailCode> codes;

    MailKind(boolean silenceable, MailCode first, MailCode... more) {
        this.silenceable = silenceable;
        this.codes = EnumSet.of(first, more);
    }

    /** Whether the person may choose so. */
    boolean allows(MailChoice choice) {
        return silenceable || choice != MailChoice.NEVER;
    }

    /** @throws IllegalArgumentException if the mail is none of this kind: what binds is never left to wishes */
    void require(MailCode code) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(code + " is no mail of the kind " + this);
        }
    }
}
