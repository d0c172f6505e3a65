package it.concerto.web;

import it.concerto.identity.CurrentPerson;
import it.concerto.identity.Person;
import it.concerto.web.Shell.Language;
import it.concerto.web.Shell.Place;
import it.concerto.workflow.Incidents;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page the frame of the one who looks at it. */
@ControllerAdvice
class ShellAdvice {

    private static final Map<String, String> LANGUAGES = Map.of("it", "Italiano", "en", "English");

    private final CurrentPerson current;
    private final Navigation navigation;
    private final ObjectProvider<Incidents> incidents;

    ShellAdvice(CurrentPerson current, Navigation navigation, ObjectProvider<Incidents> incidents) {
        this.current = current;
        this.navigation = navigation;
        this.incidents = incidents;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale locale) {
        var path = path(request);
        var person = current.find();
        var places = navigation.of(person).stream()
                .map(item -> new Place(item.messageKey(), item.path(), item.leadsTo(path), waiting(item, person)))
                .toList();
        var shortcuts = person.isPresent() && ShortcutController.on(request);
        var shell = new Shell(person.orElse(null), places, languages(request, path, locale), shortcuts);
        // also for the page that follows from a refusal: it gets nothing of this model
        request.setAttribute("shell", shell);
        return shell;
    }

    private int waiting(NavigationItem item, Optional<Person> person) {
        return item.path().equals(Navigation.INCIDENTS)
                ? person.map(incidents.getObject()::count).orElse(0)
                : 0;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed.substring(request.getContextPath().length())
                : request.getServletPath();
    }

    private static List<Language> languages(HttpServletRequest request, String path, Locale locale) {
        return LocaleConfiguration.LANGUAGES.stream()
                .map(language -> new Language(
                        language.getLanguage(),
                        LANGUAGES.getOrDefault(language.getLanguage(), language.getLanguage()),
                        href(request, path, language.getLanguage()),
                        language.getLanguage().equals(locale.getLanguage())))
                .toList();
    }

    /** The same address with its parameters, always a path of our own. */
    private static String href(HttpServletRequest request, String path, String language) {
        return UriComponentsBuilder.fromPath(request.getContextPath() + path)
                .query(
                        request.getMethod().equals("GET")
                                ? Objects.requireNonNullElse(request.getQueryString(), "")
                                : "")
                .replaceQueryParam(LocaleConfiguration.PARAMETER, language)
                .build()
                .toUriString();
    }
}
