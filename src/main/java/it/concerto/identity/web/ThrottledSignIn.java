package it.concerto.identity.web;

import it.concerto.identity.IdentityEvent.SignInRefused;
import it.concerto.identity.IdentityEvent.SignedIn;
import it.concerto.identity.Username;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks user name and password, no more often than the throttle admits; every refusal looks the same from
 * outside. The only way in: it is no provider beside which the framework would try another.
 */
@Component
class ThrottledSignIn implements AuthenticationManager {

    private final AuthenticationManager passwords;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;

    ThrottledSignIn(
            UserDetailsService accounts,
            UserDetailsPasswordService rehash,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            ApplicationEventPublisher events) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        provider.setUserDetailsPasswordService(rehash);
        passwords = new ProviderManager(provider);
        this.throttle = throttle;
        this.events = events;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = Username.of(attempt.getName());
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!throttle.admits(username, address)) {
            events.publishEvent(new SignInRefused(username, address, true));
            throw new BadCredentialsException("Too many attempts");
        }
        try {
            var signedIn = passwords.authenticate(attempt);
            throttle.succeeded(username, address);
            events.publishEvent(new SignedIn(username, address));
            return signedIn;
        } catch (AuthenticationException e) {
            events.publishEvent(new SignInRefused(username, address, false));
            throw e;
        }
    }
}
