package it.concerto.participation.session.process;

/** How {@code bpmn/concertation.bpmn} ends, for the process that calls it. */
enum ConcertationOutcome {
    CONCERTATION_CLOSED,
    CONCERTATION_CLOSED_WITH_WAIVERS
}
