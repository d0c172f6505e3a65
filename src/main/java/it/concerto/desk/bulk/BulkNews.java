package it.concerto.desk.bulk;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;

/**
 * One task of several of which somebody is to be told, as they will be told together.
 *
 * @param kind a comment, or a task given
 * @param title of the task
 * @param person username of who is told
 * @param by username of who did it
 * @param reason of a gift; of a comment empty, it is read where the link leads
 * @param link as in {@link it.concerto.notifications.Letter}
 */
record BulkNews(
        String id,
        String bulk,
        BulkAction kind,
        AmbitoCode ambito,
        String path,
        String title,
        String person,
        String by,
        String reason,
        String link,
        Instant at) {}
