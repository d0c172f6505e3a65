package it.concerto.reminders;

import it.concerto.workflow.ForsakenTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Roles end by their date: tasks that lost their people with one are given to others before anybody is reminded of them. */
@Component
class LostPeople {

    private final ForsakenTasks forsaken;

    LostPeople(ForsakenTasks forsaken) {
        this.forsaken = forsaken;
    }

    @EventListener
    void find(Morning morning) {
        forsaken.lookAfter(morning.ambito());
    }
}
