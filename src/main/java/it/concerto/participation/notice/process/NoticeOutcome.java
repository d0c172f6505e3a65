package it.concerto.participation.notice.process;

/** How {@code bpmn/notice.bpmn} ends, for the process that calls it. */
enum NoticeOutcome {
    PARTICIPANTS_FIXED,
    OPEN_ACCESS,
    NOTICE_CANCELLED
}
