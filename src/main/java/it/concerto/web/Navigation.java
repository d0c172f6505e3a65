package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.privacy.Matter;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The places of the application in the order of the head of the page. */
@Component
class Navigation {

    static final String INCIDENTS = "/da-sistemare";

    private static final List<NavigationItem> ITEMS = List.of(
            NavigationItem.forPeople("web.navigation.desk", "/attivita"),
            NavigationItem.forPeople("web.navigation.paths", "/percorsi"),
            NavigationItem.forPeople("web.navigation.mail", "/posta"),
            NavigationItem.forReaders(Matter.STUCK, "web.navigation.incidents", INCIDENTS),
            NavigationItem.forReaders(Matter.LATE, "web.navigation.critical", "/criticita"),
            NavigationItem.forRole(Role.AUD, "web.navigation.exports", "/verifiche/esporta"),
            NavigationItem.forRole(Role.AUD, "web.navigation.figures", "/verifiche/misure"),
            NavigationItem.forRole(Role.ADM, "web.navigation.register", "/amministrazione"),
            NavigationItem.forRole(Role.AUD, "web.navigation.retention", "/conservazione"),
            NavigationItem.forModels("web.navigation.studio", "/studio"),
            NavigationItem.forVisitors("web.navigation.notices", "/avvisi"),
            NavigationItem.forVisitors("web.navigation.plans", "/piani"));

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** @param person who is signed in, if anybody */
    List<NavigationItem> of(Optional<Person> person) {
        return ITEMS.stream()
                .filter(item -> exists(item.path()) && item.visible().test(person))
                .toList();
    }

    private boolean exists(String path) {
        return pages.getObject().getHandlerMethods().keySet().stream()
                .anyMatch(page -> page.getPatternValues().contains(path));
    }
}
