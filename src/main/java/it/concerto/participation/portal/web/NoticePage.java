package it.concerto.participation.portal.web;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Notices;
import it.concerto.participation.portal.PublicNotice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a public notice: what it says, its calendar, who signed it, who takes part. */
@Component
class NoticePage {

    private final CalendarLines calendar;
    private final Admissions admissions;
    private final Notices notices;
    private final People people;

    NoticePage(CalendarLines calendar, Admissions admissions, Notices notices, People people) {
        this.calendar = calendar;
        this.admissions = admissions;
        this.notices = notices;
        this.people = people;
    }

    /** @param name null if nobody of that name has an account any more: then the office alone stands there */
    record Signed(@Nullable String name, Instant at) {}

    void fill(Model model, PublicNotice shown) {
        var path = shown.path().id();
        model.addAttribute("shown", shown);
        model.addAttribute("calendar", calendar.of(shown));
        model.addAttribute("changes", calendar.changes(shown));
        notices.approval(path)
                .map(approval -> new Signed(
                        people.find(approval.by()).map(Person::displayName).orElse(null), approval.at()))
                .ifPresent(signed -> model.addAttribute("signed", signed));
        if (shown.notice().listedAt() != null) {
            model.addAttribute("admitted", admissions.published(path));
        }
    }
}
