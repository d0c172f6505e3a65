package it.concerto.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * What sign-in knows of an account. A disabled one is unknown here, so that it answers as slowly as any other; what people
 * may do follows from their groups of the day, not from authorities frozen into the session.
 */
@Service
class SignInAccounts implements UserDetailsService, UserDetailsPasswordService {

    private final AccountStore store;

    SignInAccounts(AccountStore store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        var username = Username.of(typed);
        return store.signIn(username).orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Encodes the password anew when the way of encoding has changed. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        if (newHash != null) {
            store.setPasswordHash(user.getUsername(), newHash);
        }
        return loadUserByUsername(user.getUsername());
    }
}
