package it.concerto.participation.session;

import it.concerto.participation.notice.Convened;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.reminders.Morning;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds those who were convened two days before their session (M07) of what to read; after a move, two days before the new one. */
@Component
class SessionReminders {

    private final NearSessions sessions;
    private final Convened convened;
    private final Materials materials;
    private final NoticeLetters letters;

    SessionReminders(NearSessions sessions, Convened convened, Materials materials, NoticeLetters letters) {
        this.sessions = sessions;
        this.convened = convened;
        this.materials = materials;
        this.letters = letters;
    }

    @EventListener
    void remind(Morning morning) {
        for (var near : sessions.on(morning)) {
            var path = near.path();
            var plan = near.session().plan();
            convened.readers(path, near.session()).stream()
                    .filter(reader -> letters.owesReminder(path, plan, reader.recipient()))
                    .forEach(reader -> {
                        var toRead = materials.toRead(path, plan.number(), reader);
                        letters.reminder(path, near.session(), reader.recipient(), toRead.link(), toRead.titles());
                    });
        }
    }
}
