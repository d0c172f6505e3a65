package it.concerto.notifications;

import it.concerto.time.Rome;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.web.util.UriComponentsBuilder;

/** The iCalendar form of an invitation to one person (RFC 5545, RFC 5546), in Italian time. */
record CalendarEntry(Invitation invitation, Recipient recipient, MailSettings settings) {

    String written(Instant stamp) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Concerto//Piano Sociale di Zona//IT"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(invitation.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        var zone = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Rome.ZONE.getId());
        calendar.add(Objects.requireNonNull(zone).getVTimeZone());
        calendar.add(event(stamp));
        return calendar.toString();
    }

    private VEvent event(Instant stamp) {
        var event = new VEvent(false);
        event.add(new Uid(invitation.uid() + "@" + settings.domain()));
        event.add(new DtStamp(stamp));
        event.add(new Sequence(invitation.sequence()));
        event.add(invitation.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new DtStart<>(inRome(invitation.start())));
        var end = invitation.end();
        if (end != null) {
            event.add(new DtEnd<>(inRome(end)));
        }
        event.add(new Summary(invitation.summary()));
        event.add(new Location(invitation.location()));
        event.add(new Organizer(mailto(settings.answersTo())));
        event.add(new Attendee(new ParameterList().add(new Cn(recipient.name())), mailto(recipient.email())));
        return event;
    }

    private static URI mailto(String address) {
        return UriComponentsBuilder.newInstance()
                .scheme("mailto")
                .schemeSpecificPart(address)
                .encode()
                .build()
                .toUri();
    }

    private static ZonedDateTime inRome(LocalDateTime time) {
        return time.atZone(Rome.ZONE);
    }
}
