package it.concerto.web;

import it.concerto.attachments.TaskAttachments;
import it.concerto.comments.Comments;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.identity.Person;
import it.concerto.notifications.Mails;
import it.concerto.path.PathConfiguration.Access;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.AnswerLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a path leaves behind: what happened, its documents, what was attached to its tasks, its mails. */
@Component
class PathRecord {

    private static final int EVENTS = 10;
    private static final int MAILS = 3;
    private static final int COMMENTS = 3;

    /** One for each participant: they stand in the register of manifestations. */
    private static final Set<DocumentKind> IN_THE_REGISTER = Set.of(DocumentKind.MANIFESTATION, DocumentKind.PACT);

    private final AnswerLog answers;
    private final Documents documents;
    private final Mails mails;
    private final Comments comments;
    private final TaskAttachments attachments;

    PathRecord(AnswerLog answers, Documents documents, Mails mails, Comments comments, TaskAttachments attachments) {
        this.answers = answers;
        this.documents = documents;
        this.mails = mails;
        this.comments = comments;
        this.attachments = attachments;
    }

    /** @param after where the page of events before ended */
    void show(Person person, PlanningPath path, @Nullable String after, Model model) {
        var id = path.id().value();
        var events = answers.of(person, path.ambito(), id, after, EVENTS);
        model.addAttribute("events", events);
        model.addAttribute("firstEvents", after == null);
        model.addAttribute(
                "moreEvents",
                events.size() < EVENTS ? null : events.get(EVENTS - 1).id());
        model.addAttribute("mayExport", Permissions.reads(person, path.ambito(), Matter.HISTORY));
        model.addAttribute("mayAskWhoRead", Permissions.reads(person, path.ambito(), Matter.READERS));
        model.addAttribute(
                "listsManifestations",
                path.configuration().access() == Access.REGISTRATION
                        && Permissions.lists(person, path.ambito(), Matter.MANIFESTATIONS));
        var newestFirst = new ArrayList<>(documents.of(path.id(), person));
        newestFirst.removeIf(document -> IN_THE_REGISTER.contains(document.kind()));
        Collections.reverse(newestFirst);
        model.addAttribute("documents", newestFirst);
        model.addAttribute("attachments", attachments.ofPath(person, path.ambito(), id));
        model.addAttribute("mailings", mails.newest(person, id, MAILS));
        model.addAttribute("mayComment", comments.mayRead(person, path.ambito()));
        model.addAttribute("mayWrite", comments.mayWrite(person, path.ambito()));
        model.addAttribute(
                "comments",
                comments.ofPath(person, path.ambito(), id, 0).stream()
                        .limit(COMMENTS)
                        .toList());
    }
}
