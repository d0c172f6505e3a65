package it.concerto.participation.notice;

import it.concerto.notifications.Invitation;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.participation.Participants;
import it.concerto.participation.ParticipationWording;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.time.Rome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails of stage b: notice, receipt, completion, admission, convocation (M03 to M07). */
@Component
public class NoticeLetters {

    private final Outbox outbox;
    private final PlanningPaths paths;
    private final MailedConvocations convocations;
    private final ParticipationWording wording;
    private final MailedSessions words;

    NoticeLetters(
            Outbox outbox,
            PlanningPaths paths,
            Calendars calendars,
            MailedConvocations convocations,
            ParticipationWording wording) {
        this.outbox = outbox;
        this.paths = paths;
        this.convocations = convocations;
        this.wording = wording;
        this.words = new MailedSessions(calendars, paths, wording);
    }

    void published(Notice notice, List<Recipient> invited, @Nullable String change) {
        var event = change == null ? "notice-published" : "notice-extended-" + notice.deadline();
        post(MailCode.M03, notice.path(), event, ofNotice(notice, change), invited, null);
    }

    void reminder(Notice notice, List<Recipient> invited, LocalDate today) {
        var event = "notice-reminder-" + today;
        var content = ofNotice(notice, wording.of("notice.reminder"));
        post(MailCode.M03, notice.path(), event, content, invited, null);
    }

    private Map<String, Object> ofNotice(Notice notice, @Nullable String change) {
        var content = new HashMap<String, Object>();
        content.put("link", page(notice.path()));
        content.put("title", notice.content().title());
        if (notice.deadline() != null) {
            content.put("deadline", notice.deadline());
        }
        if (change != null) {
            content.put("change", change);
        }
        content.put("sessions", words.calendar(notice.path()));
        return content;
    }

    void receipt(Manifestation manifestation) {
        var content = Map.<String, Object>of(
                "number",
                String.valueOf(manifestation.number()),
                "receivedAt",
                Rome.local(manifestation.receivedAt()),
                "areas",
                areas(manifestation),
                "hash",
                manifestation.hash());
        send(MailCode.M04, manifestation, "received", content);
    }

    void completion(Manifestation manifestation, List<String> missing, LocalDate until) {
        var content = Map.<String, Object>of(
                "number", String.valueOf(manifestation.number()), "missing", missing, "until", until);
        send(MailCode.M05, manifestation, "completion-" + until, content);
    }

    /** M05 to the ordinary and to the certified address: somebody else has signed one, too. */
    void contested(Manifestation manifestation, Manifestation rival, LocalDate until) {
        var content = Map.<String, Object>of(
                "number",
                String.valueOf(manifestation.number()),
                "missing",
                List.of(wording.of("contest.missing", String.valueOf(rival.number()))),
                "until",
                until,
                "contested",
                wording.of("contest.whatToDo"));
        send(MailCode.M05, manifestation, "contest-" + rival.number(), content, manifestation.allAddresses());
    }

    void result(Manifestation manifestation) {
        var content = new HashMap<String, Object>();
        content.put("number", String.valueOf(manifestation.number()));
        content.put("result", wording.of(manifestation.status()));
        if (manifestation.reason() == null) {
            content.put("areas", areas(manifestation));
            content.put("sessions", words.tables(manifestation.path(), Admissions.areas(manifestation)));
        } else {
            content.put("reason", manifestation.reason());
        }
        if (manifestation.status() == Manifestation.Status.REJECTED) {
            content.put("remedies", wording.of("manifestation.remedies"));
        }
        send(MailCode.M06, manifestation, manifestation.status().name(), content);
    }

    void withdrawn(Manifestation manifestation, String reason) {
        var content = Map.<String, Object>of(
                "number", String.valueOf(manifestation.number()),
                "result", wording.of(Manifestation.Status.WITHDRAWN),
                "reason", reason);
        send(MailCode.M06, manifestation, Manifestation.Status.WITHDRAWN.name(), content);
    }

    /** M07 with a calendar entry, as far as the session's hour is known; each move replaces the entry of the one before. */
    public void convocation(PathId path, PlannedSession session, Collection<Recipient> to, @Nullable String change) {
        var content = ofSession(path, session);
        if (change != null) {
            content.put("change", change);
        }
        convocations.turns(path, session, to).forEach((turn, some) -> {
            var entry = invitation(path, session, turn.sequence(), false);
            post(MailCode.M07, path, turn.convened(), content, some, entry);
        });
    }

    /** Whether somebody was convened to a session on the day it is on now and has not been reminded of it. */
    public boolean owesReminder(PathId path, PlannedSession session, Recipient to) {
        var turn = convocations.turn(path, session, to);
        return convocations.holds(path, turn.convened(), to) && !convocations.holds(path, turn.reminded(), to);
    }

    /** M07 once more before a session, with the titles of what there is to read, and where. */
    public void reminder(PathId path, Session convoked, Recipient to, String link, List<String> papers) {
        var session = convoked.plan();
        var content = ofSession(path, session);
        content.put("reminder", wording.of("session.reminder"));
        content.put("link", link);
        list(content, "documents", papers);
        list(content, "agenda", convoked.topics());
        var event = convocations.turn(path, session, to).reminded();
        post(MailCode.M07, path, event, content, List.of(to), null);
    }

    /** Takes the entry of a session out of the calendar of whoever has been convened to it, with the words of the key {@code why}. */
    void cancellation(PathId path, PlannedSession session, Recipient to, String why) {
        var turn = convocations.turn(path, session, to);
        if (convocations.holds(path, turn.convened(), to)) {
            var content = ofSession(path, session);
            content.put("session", wording.of("session.cancelledTitle", words.title(path, session)));
            content.put("cancelled", wording.of(why, words.title(path, session)));
            var entry = invitation(path, session, turn.sequence() + 1, true);
            post(MailCode.M07, path, turn.cancelled(), content, List.of(to), entry);
        }
    }

    private Map<String, Object> ofSession(PathId path, PlannedSession session) {
        var content = new HashMap<String, Object>();
        content.put("link", page(path));
        content.put("session", words.title(path, session));
        content.put("when", wording.when(session));
        content.put("place", words.place(path, session));
        if (session.type() == SessionType.TABLE) {
            list(content, "areas", words.areas(path, session.areas()));
        }
        return content;
    }

    private static void list(Map<String, Object> content, String part, List<String> values) {
        if (!values.isEmpty()) {
            content.put(part, values);
        }
    }

    private @Nullable Invitation invitation(PathId path, PlannedSession session, int sequence, boolean cancelled) {
        var from = session.from();
        if (from == null || session.date().toString().length() == 7) {
            return null;
        }
        var day = session.date().earliest();
        LocalDateTime end = session.to() == null ? null : day.atTime(session.to());
        return new Invitation(
                path + "-session-" + session.number(),
                sequence,
                cancelled,
                words.title(path, session),
                day.atTime(from),
                end,
                words.place(path, session));
    }

    private List<String> areas(Manifestation manifestation) {
        return words.areas(manifestation.path(), Admissions.areas(manifestation));
    }

    private void send(MailCode code, Manifestation manifestation, String event, Map<String, Object> content) {
        send(code, manifestation, event, content, List.of(manifestation.recipient()));
    }

    private void send(
            MailCode code, Manifestation manifestation, String event, Map<String, Object> content, List<Recipient> to) {
        var all = new HashMap<>(content);
        var receipt = manifestation.channel() == Manifestation.Channel.PORTAL;
        all.put("link", receipt ? Participants.RECEIPT : Participants.RECEIPT + "/codice");
        if (!receipt) {
            all.put("reading", wording.of("manifestation.askCode"));
        }
        var reachable = to.stream().filter(one -> !one.email().isBlank()).toList();
        post(code, manifestation.path(), eventsOf(manifestation) + event, all, reachable, null);
    }

    /** How the events of all mails about a manifestation begin. */
    static String eventsOf(Manifestation manifestation) {
        return "manifestation-" + manifestation.number() + "-";
    }

    /** Participants have no account: the page of the path is not for them. */
    private static String page(PathId path) {
        return "/avvisi/" + path;
    }

    /** Any mail of the path; the plan's name is added. */
    public void post(
            MailCode code,
            PathId id,
            String event,
            Map<String, Object> content,
            Collection<Recipient> to,
            @Nullable Invitation invitation) {
        var path = paths.get(id);
        var all = new HashMap<>(content);
        all.put("plan", path.planName());
        outbox.post(new Letter(code, path.ambito(), id.value(), event, all, invitation), to);
    }
}
