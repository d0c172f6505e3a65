package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.time.Rome;
import it.concerto.workflow.engine.ChosenDates;
import it.concerto.workflow.engine.TaskChanges.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which due dates were moved by hand, so that they can be moved back; the story of the path and the page of the date tell it, too. */
@Component
class MoveBook {

    private static final String MOVED = "desk.deed.dueMoved";
    private static final String TAKEN_BACK = "desk.deed.dueMovedBack";

    private final MoveTable table;
    private final Inbox inbox;
    private final Deeds deeds;
    private final ChosenDates chosen;
    private final ApplicationEventPublisher events;

    MoveBook(MoveTable table, Inbox inbox, Deeds deeds, ChosenDates chosen, ApplicationEventPublisher events) {
        this.table = table;
        this.inbox = inbox;
        this.deeds = deeds;
        this.chosen = chosen;
        this.events = events;
    }

    InboxRow shown(InboxEntry entry) {
        return inbox.shown(entry);
    }

    /**
     * Keeps that the engine has moved the due date, and announces it.
     *
     * @return id of the move
     */
    String moved(InboxEntry task, State after, NewDue due, Person by) {
        if (after.due() != null) {
            chosen.choose(task.row(), task.processInstance(), after.due(), due.reason(), by.username());
        }
        var id = keep(MOVED, task, after, due.reason(), by);
        events.publishEvent(new DueDateMoved(id, task.row().taskId(), due.among()));
        return id;
    }

    /** @return id of what was kept of it */
    String takenBack(InboxEntry task, State after, Person by) {
        if (after.due() != null) {
            chosen.takeBack(task.row(), task.processInstance(), after.due(), by.username());
        }
        return keep(TAKEN_BACK, task, after, "", by);
    }

    private String keep(String action, InboxEntry task, State after, String reason, Person by) {
        var row = task.row();
        var id = table.add(row, after.due(), after.revision(), reason, by.username());
        var deed = new Deed(action, Deed.subject(row), day(row.due()), day(after.due()), reason, null);
        deeds.record(row.ambito(), row.path(), deed, ActingPerson.as(by, row.ambito(), Role.UDPRESP));
        return id;
    }

    Optional<MoveTable.Kept> find(String id) {
        return table.find(id);
    }

    private static String day(@Nullable Instant due) {
        return due == null ? "" : Rome.local(due).toLocalDate().toString();
    }
}
