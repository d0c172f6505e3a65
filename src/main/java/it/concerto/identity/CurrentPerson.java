package it.concerto.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is signed in, with the groups of today; read once per request. */
@Component
public class CurrentPerson {

    private static final String ATTRIBUTE = CurrentPerson.class.getName();

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /** For pages that only signed-in people reach. */
    public Person get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** By whose request this happens, without asking whether they still may; empty for visitors and for the product itself. */
    public static Optional<String> username() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(CurrentPerson::isSomebody)
                .map(Authentication::getName);
    }

    private static boolean isSomebody(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    /** Nobody, if the account was disabled or its password changed meanwhile. */
    public Optional<Person> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !isSomebody(authentication)) {
            return Optional.empty();
        }
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Person known
                && known.username().equals(authentication.getName())) {
            return Optional.of(known);
        }
        var person = authentication.getPrincipal() instanceof SignedInUser user && !people.isCurrent(user)
                ? Optional.<Person>empty()
                : people.findActive(authentication.getName());
        if (request != null) {
            person.ifPresent(found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
        }
        return person;
    }
}
