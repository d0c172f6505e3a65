package it.concerto.notifications;

/** The mails of the product, by their code in the catalogue; each has its templates {@code mail/<code>.html} and {@code .txt}. */
public enum MailCode {
    /** Convocation of a sitting. */
    M01,
    /** Result of a sitting. */
    M02,
    /** Notice published. */
    M03,
    /** Receipt of a manifestation. */
    M04,
    /** Completion request. */
    M05,
    /** Admission or reasoned rejection. */
    M06,
    /** Convocation of a table, reminder, change. */
    M07,
    /** Draft minutes with the window for observations. */
    M08,
    /** Final minutes, report back. */
    M09,
    /** Co-financing request or solicitation. */
    M10,
    /** Outcome meeting. */
    M11,
    /** Signature request. */
    M12,
    /** Transmission to a council, solicitation. */
    M13,
    /** Transmission to the Region. */
    M14,
    /** Conference of services. */
    M15,
    /** Reminder, overdue, escalation. */
    M16,
    /** Publication done. */
    M17,
    /** Annual data request. */
    M18,
    /** Regional warning or appointment. */
    M19,
    /** Failed delivery. */
    M20
}
