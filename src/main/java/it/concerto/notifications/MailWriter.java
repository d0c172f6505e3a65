package it.concerto.notifications;

import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a letter into the words of one mail: subject, plain text, HTML, calendar entry. */
@Component
class MailWriter {

    private final MailSettings settings;
    private final Ambiti ambiti;
    private final MessageSource messages;
    private final Clock clock;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    MailWriter(MailSettings settings, Ambiti ambiti, MessageSource messages, Clock clock) {
        this.settings = settings;
        this.ambiti = ambiti;
        this.messages = messages;
        this.clock = clock;
        templates.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    }

    /** @throws IllegalArgumentException if content is missing, or a control character stands where a header would be made of it */
    Mail.Body write(Letter letter, Recipient recipient) {
        requireContent(letter);
        var words = Wording.of(letter.content());
        words.computeIfPresent("links", (key, links) -> absolute((List<?>) links));
        var subject = HeaderText.of("subject", subject(letter.code(), words));
        var model = new HashMap<String, Object>(words);
        model.put("mailSubject", subject);
        model.put("recipient", recipient.name());
        model.put("ambito", nameOf(letter.ambito()));
        model.put(
                "link",
                settings.absolute(
                        words.getOrDefault("link", "/percorsi/" + letter.path()).toString()));
        var context = new Context(Locale.ITALIAN, model);
        var name = letter.code().name().toLowerCase(Locale.ROOT);
        return new Mail.Body(
                subject,
                templates
                                .process(name + ".txt", context)
                                .replaceAll("\\R{3,}", "\n\n")
                                .strip() + "\n",
                templates.process(name + ".html", context),
                entry(letter.invitation(), recipient));
    }

    /** What the letter is about, in one line of a summary: the subject, and what is too much for a header. */
    String line(Letter letter) {
        requireContent(letter);
        var words = Wording.of(letter.content());
        return Stream.concat(
                        Stream.of(subject(letter.code(), words)),
                        Stream.of("about", "situation").map(words::get).filter(Objects::nonNull))
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    private List<String> absolute(List<?> links) {
        return links.stream().map(link -> settings.absolute(link.toString())).toList();
    }

    /** The name that mails of an Ambito come from. */
    String nameOf(AmbitoCode ambito) {
        return ambiti.name(ambito).orElseGet(ambito::value);
    }

    private @Nullable String entry(@Nullable Invitation invitation, Recipient recipient) {
        return invitation == null ? null : new CalendarEntry(invitation, recipient, settings).written(clock.instant());
    }

    private String subject(MailCode code, Map<String, Object> words) {
        var arguments = Stream.concat(Stream.of("plan"), code.required().stream())
                .map(words::get)
                .toArray();
        return messages.getMessage("notifications.mail." + code + ".subject", arguments, Locale.ITALIAN);
    }

    private static void requireContent(Letter letter) {
        var required = Stream.concat(Stream.of("plan"), letter.code().required().stream())
                .toList();
        List<String> missing = required.stream()
                .filter(key -> letter.content().get(key) == null)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Mail " + letter.code() + " lacks " + missing);
        }
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
