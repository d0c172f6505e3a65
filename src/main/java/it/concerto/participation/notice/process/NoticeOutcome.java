package it.concerto.participation.notice.process;

/** How {@code bpmn/notice.bpmn} and {@code bpmn/registration.bpmn} end, for the processes that call them. */
enum NoticeOutcome {
    NOTICE_PUBLISHED,
    NOTICE_CANCELLED,
    PARTICIPANTS_FIXED,
    OPEN_ACCESS
}
