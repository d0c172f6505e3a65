package it.concerto.notifications;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The mails of the product by their code in the catalogue (domain book 3.n). Each has its two templates
 * {@code mail/<code>.html} and {@code .txt} and its subject {@code notifications.mail.<code>.subject}.
 *
 * <p>A constant names the content its templates cannot do without; what its Javadoc calls optional is left out of the mail
 * when it is absent. Every mail needs {@code plan}, the plan's name (<em>Piano Sociale di Zona 2022-2024</em>), and may have
 * {@code link}, where the work is done, beginning with {@code /}; without it the mail links to the path. Dates are
 * {@code LocalDate} or {@code LocalDateTime} (Europe/Rome) and are written out in Italian, lists are lists of text.
 */
public enum MailCode {
    /**
     * Convocation of a sitting: {@code body} (<em>Coordinamento Istituzionale</em>), {@code when} (date and time),
     * {@code place}, {@code agenda} (list). Optional: {@code call} (<em>prima convocazione</em>), {@code secondCall} (date and
     * time), {@code videoUrl}, {@code documents} (list), {@code urgency} (reason of a short notice).
     */
    M01("body", "when", "place", "agenda"),
    /**
     * Result of a sitting: {@code body}, {@code date}, {@code result} (in words), {@code nextStep}. Optional: {@code act}
     * (number and date), {@code votes} (in words).
     */
    M02("body", "date", "result", "nextStep"),
    /**
     * Notice published: {@code title}. Optional: {@code deadline} (date and time), {@code sessions} (list of the calendar's
     * lines), {@code change} (what an errata or extension changed, and why).
     */
    M03("title"),
    /**
     * Receipt of a manifestation: {@code number}, {@code receivedAt} (date and time), {@code areas} (list), {@code hash}.
     * Optional: {@code code} (with which it is opened, for who asked for one), {@code reading} (how to come to one).
     */
    M04("number", "receivedAt", "areas", "hash"),
    /**
     * Completion request: {@code number}, {@code missing} (list), {@code until} (date). Optional: {@code contested} (what to do
     * when two of one organisation are there).
     */
    M05("number", "missing", "until"),
    /**
     * Admission or reasoned rejection: {@code number}, {@code result} (in words). Optional: {@code areas} (list),
     * {@code sessions} (list), {@code reason} and {@code remedies} (in words, for a rejection).
     */
    M06("number", "result"),
    /**
     * Convocation of a table, reminder, change: {@code session} (<em>Tavolo 3: Invecchiamento attivo</em>), {@code when}
     * (date and time, or text when only the month is known), {@code place}. Optional: {@code areas} (list),
     * {@code agenda} (list), {@code change} (what changed, and why), {@code cancelled} (that one need not come; in the
     * place of the first sentence), {@code reminder} (text of a reminder).
     */
    M07("session", "when", "place"),
    /** Draft minutes with the window for observations: {@code document} (its title), {@code until} (date). */
    M08("document", "until"),
    /** Final minutes, report back: {@code document} (its title). Optional: {@code nextStep}, {@code hash}. */
    M09("document"),
    /**
     * Co-financing request or solicitation: {@code municipality}, {@code until} (date). Optional: {@code years} (text),
     * {@code reminder} (set in a solicitation).
     */
    M10("municipality", "until"),
    /**
     * Outcome meeting: {@code when} (date and time), {@code place}, {@code version} (number of the draft), {@code hash} (of
     * the draft). Optional: {@code change} (e.g. that the meeting is convened again).
     */
    M11("when", "place", "version", "hash"),
    /**
     * Signature request: {@code document} (its title), {@code hash}, {@code until} (date). Optional: {@code correction} (why
     * the document is signed again).
     */
    M12("document", "hash", "until"),
    /**
     * Transmission to a council, solicitation: {@code municipality}, {@code subject} (in words: what the council
     * deliberates), {@code until} (date). Optional: {@code hash} (of the plan), {@code documents} (list), {@code reminder}
     * (text of a solicitation).
     */
    M13("municipality", "subject", "until"),
    /**
     * Reminder, overdue, escalation: {@code task} (its name, or how many), {@code due} (date), {@code situation} (in words).
     * Optional: {@code tasks} (list, when the mail is about several).
     */
    M16("task", "due", "situation"),
    /**
     * Publication done: {@code title}. Optional: {@code answers} (list: what became of the recipient's own proposals),
     * {@code documents} (list).
     */
    M17("title"),
    /**
     * Somebody does the work of an official who is away, to both: {@code from} and {@code until} (dates), {@code absent} and
     * {@code substitute} (their names), {@code roles} (list). It belongs to no path.
     */
    M21("from", "until", "absent", "substitute", "roles"),
    /** That has ended before its time, to both: as M21, without {@code roles}. */
    M22("from", "until", "absent", "substitute"),
    /**
     * A colleague has given somebody a task: {@code task} (its name, or how many), {@code by} (display name), {@code reason}.
     * Optional: {@code about} (what the task is about), {@code due} (date), {@code tasks} (list, when they are several).
     */
    M23("task", "by", "reason"),
    /**
     * Somebody has said something about a task or a path: {@code what} (the task's name, or that it is about the path),
     * {@code by} (display name), {@code at} (date and time). Optional: {@code about} (what the task is about), {@code tasks} (list, when
     * they are several). What was said is read in the application, by whoever may.
     */
    M24("what", "by", "at"),
    /**
     * The summary of a day: {@code day} (date), {@code lines} (list). Optional: {@code links} (list, one for each line,
     * beginning with {@code /}). It is listed with each path that it speaks of.
     */
    M25("day", "lines"),
    /**
     * Seals of the ledger, to auditors: {@code at} (date and time), {@code seals} (list of lines as the verifier reads them). It
     * belongs to no path.
     */
    M26("at", "seals");

    /** What the catalogue sends by certified mail (PEC) and nothing else. */
    private static final Set<MailCode> CERTIFIED = EnumSet.of(M01, M02, M10, M13);

    private final List<String> required;

    MailCode(String... required) {
        this.required = List.of(required);
    }

    /**
     * Whether certified mail was meant. There is no certified account to send it from: it goes out as ordinary mail and its record
     * says that this has no legal effect (3.0).
     */
    public boolean isWithoutLegalEffect() {
        return CERTIFIED.contains(this);
    }

    /** Keys of the content without which the mail would have holes, besides {@code plan}; the subject counts them from {1}. */
    public List<String> required() {
        return required;
    }
}
