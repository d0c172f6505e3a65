package it.concerto.participation.notice.process;

import it.concerto.identity.Role;
import it.concerto.participation.notice.Arrangement;
import it.concerto.participation.notice.GuestLines;
import it.concerto.participation.notice.Session;
import it.concerto.path.PartialDate;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session as the form of the calendar shows it. */
record SessionRow(
        int number,
        SessionType type,
        String date,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String municipality,
        @Nullable String venue,
        @Nullable String address,
        @Nullable String videoUrl,
        @Nullable Integer capacity,
        List<String> facilitators,
        List<String> areas,
        @Nullable Integer focusGroups,
        @Nullable String subject,
        List<Role> roles,
        @Nullable String guests) {

    static Map<String, Object> given(Session session, @Nullable Arrangement arranged) {
        var plan = session.plan();
        var row = new HashMap<String, Object>();
        row.put("number", plan.number());
        row.put("type", plan.type().name());
        row.put("date", plan.date().written());
        put(row, "from", plan.from());
        put(row, "to", plan.to());
        put(row, "municipality", plan.municipality());
        put(row, "venue", plan.venue());
        put(row, "address", plan.address());
        var held = arranged == null ? Arrangement.proposed(plan) : arranged;
        put(row, "videoUrl", held.videoUrl());
        if (held.capacity() != null) {
            row.put("capacity", held.capacity());
        }
        row.put("facilitators", held.facilitators());
        row.put("roles", held.roles().stream().map(Role::name).toList());
        row.put("guests", GuestLines.write(held.guests()));
        row.put("areas", plan.areas());
        row.put("focusGroups", plan.focusGroups());
        put(row, "subject", plan.subject());
        return row;
    }

    private static void put(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value.toString());
        }
    }

    /** @throws RuleBroken if a date is neither a day nor a month */
    static List<PlannedSession> plans(List<SessionRow> rows) throws RuleBroken {
        var plans = new ArrayList<PlannedSession>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var date = PartialDate.written(row.date(), 0);
            if (date.isEmpty()) {
                throw new RuleBroken("B1", "sessions." + i + ".date", "participation.calendar.date");
            }
            plans.add(row.plan(date.get()));
        }
        return plans;
    }

    /**
     * By number; what is empty is left out.
     *
     * @throws RuleBroken if a guest is not a name and an address
     */
    static Map<Integer, Arrangement> arrangements(List<SessionRow> rows) throws RuleBroken {
        var arranged = new HashMap<Integer, Arrangement>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                var one = rows.get(i).arrangement();
                if (!one.isEmpty()) {
                    arranged.put(rows.get(i).number(), one);
                }
            } catch (IllegalArgumentException e) {
                throw new RuleBroken("B1", "sessions." + i + ".guests", "participation.calendar.guests");
            }
        }
        return arranged;
    }

    private Arrangement arrangement() {
        return new Arrangement(videoUrl, capacity, facilitators, roles, GuestLines.read(guests));
    }

    private PlannedSession plan(PartialDate on) {
        return new PlannedSession(
                number,
                type,
                on,
                from,
                to,
                null,
                municipality,
                venue,
                address,
                areas,
                focusGroups == null ? 0 : focusGroups,
                subject,
                false);
    }
}
