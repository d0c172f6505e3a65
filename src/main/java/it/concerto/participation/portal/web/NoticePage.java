package it.concerto.participation.portal.web;

import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Approval;
import it.concerto.participation.notice.Notices;
import it.concerto.participation.portal.PublicNotice;
import it.concerto.time.Rome;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * Who signed and as what.
     *
     * @param office the president's, the head's of the Ufficio di Piano to whom the task falls without one (BR-74), or null
     */
    record Signed(String name, @Nullable Role office, Instant at) {}

    void fill(Model model, PublicNotice shown) {
        var path = shown.path().id();
        model.addAttribute("shown", shown);
        model.addAttribute("calendar", calendar.of(shown));
        model.addAttribute("changes", calendar.changes(shown));
        notices.approval(path)
                .flatMap(approval -> signed(approval, shown.path().ambito()))
                .ifPresent(signed -> model.addAttribute("signed", signed));
        if (shown.notice().listedAt() != null) {
            model.addAttribute("admitted", admissions.published(path));
        }
    }

    /** Only an office that was held on the day; empty if nobody of that name has an account any more. */
    private Optional<Signed> signed(Approval approval, AmbitoCode ambito) {
        var day = Rome.local(approval.at()).toLocalDate();
        return people.find(approval.by(), day).map(person -> {
            var office = Stream.of(Role.PRES, Role.UDPRESP)
                    .filter(role -> person.has(ambito, role))
                    .findFirst();
            return new Signed(person.displayName(), office.orElse(null), approval.at());
        });
    }
}
