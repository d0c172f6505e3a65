package it.concerto.administration.web;

import it.concerto.administration.Realm;
import it.concerto.identity.GroupId;
import it.concerto.identity.ListedPerson;
import it.concerto.identity.PeopleRegister;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambito;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of the register offer to choose from, and how groups are called. */
@Component
class RegisterChoices {

    /** More people than any Ambito has. */
    private static final int EVERYBODY = 2000;

    private final MessageSource messages;
    private final PeopleRegister register;

    RegisterChoices(MessageSource messages, PeopleRegister register) {
        this.messages = messages;
        this.register = register;
    }

    Map<String, Object> forRoles(Realm realm) {
        var places = new ArrayList<Map<String, String>>();
        realm.ambiti().forEach(ambito -> places.add(choice(ambito.code(), ambito.name())));
        if (realm.whole()) {
            places.add(choice(GroupId.INSTALLATION, text("administration.installation")));
            places.add(choice(GroupId.REGION, text("administration.region")));
        }
        var roles = Arrays.stream(Role.values())
                .map(role -> choice(role, text("identity.role." + role)))
                .sorted(Comparator.comparing(role -> role.get("label")))
                .toList();
        return Map.of(
                "ambitoOptions", places, "roleOptions", roles, "municipalityOptions", municipalities(realm.ambiti()));
    }

    Map<String, Object> forEnding(Realm realm, ListedPerson person, LocalDate today) {
        return Map.of(
                "groupOptions",
                person.assignments().stream()
                        .filter(each -> realm.gives(each.group()) && !each.hasEndedBy(today))
                        .map(each -> choice(each.group(), name(each.group(), realm)))
                        .distinct()
                        .toList());
    }

    Map<String, Object> forSeats(Ambito ambito, List<Seat> seats) {
        return Map.of(
                "municipalityOptions",
                municipalities(List.of(ambito)),
                "seatOptions",
                seats.stream()
                        .map(seat -> choice(seat.id(), seat.entity() + ", " + seat.holder()))
                        .toList(),
                "peopleOptions",
                people(ambito.code()));
    }

    /** A group as people call it, e.g. Segretario comunale, Matino; with the Ambito unless there is no other. */
    String name(GroupId group, Realm realm) {
        var name = new StringBuilder(text("identity.role." + group.role()));
        var ambito = realm.ambiti().stream()
                .filter(each -> each.code().equals(group.ambito()))
                .findFirst();
        ambito.flatMap(each -> each.member(group.municipality()))
                .ifPresent(member -> name.append(", ").append(member.name()));
        if (realm.holdsOnly(group.ambito())) {
            return name.toString();
        }
        return name.append(" · ")
                .append(ambito.map(Ambito::name).orElseGet(() -> beyond(group.ambito())))
                .toString();
    }

    private String beyond(AmbitoCode code) {
        if (code.equals(GroupId.INSTALLATION)) {
            return text("administration.installation");
        }
        return code.equals(GroupId.REGION) ? text("administration.region") : code.value();
    }

    private List<Map<String, String>> people(AmbitoCode ambito) {
        return register.page(ambito, 0, EVERYBODY).stream()
                .filter(ListedPerson::enabled)
                .map(person -> choice(person.username(), person.displayName() + " (" + person.username() + ")"))
                .toList();
    }

    private static List<Map<String, String>> municipalities(List<Ambito> ambiti) {
        return ambiti.stream()
                .flatMap(ambito -> ambito.members().stream())
                .map(municipality -> choice(municipality.istat(), municipality.name()))
                .toList();
    }

    private static Map<String, String> choice(Object value, String label) {
        return Map.of("value", value.toString(), "label", label);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
