package it.concerto.publication.process;

import it.concerto.documents.Document;
import it.concerto.documents.DocumentKind;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.privacy.PersonalDataScan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Documents and people in words for whoever fills in a form. */
@Component("publicationWording")
class Wording {

    private final MessageSource messages;
    private final People people;

    Wording(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** In Italian, for what a form proposes to publish. */
    String official(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ITALIAN);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String kind(DocumentKind kind) {
        return say("documents.kind." + kind);
    }

    String title(Document document) {
        return "%s: %s".formatted(kind(document.kind()), document.title());
    }

    /** What a machine finds in a text of which somebody decides whether it becomes public. */
    String found(boolean readable, List<PersonalDataScan.Hit> hits) {
        if (!readable) {
            return say("publication.scan.unreadable");
        }
        return hits.isEmpty()
                ? say("publication.scan.nothing")
                : hits.stream().map(PersonalDataScan.Hit::text).collect(Collectors.joining(", "));
    }

    String person(String username) {
        return people.find(username).map(Person::displayName).orElse(username);
    }
}
