package it.concerto.comments;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.InboxRow;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has said something; announced in the transaction that keeps it.
 *
 * @param task what it is about, or null if it is about the path
 * @param authors usernames of those who have said something of the same, its author among them
 * @param among names what was done to several tasks at once, of which people are told together, or null
 */
public record CommentWritten(
        String id,
        AmbitoCode ambito,
        String path,
        @Nullable InboxRow task,
        Person author,
        Instant at,
        Set<String> authors,
        @Nullable String among) {}
