package it.concerto.identity.web;

import it.concerto.identity.CurrentPerson;
import it.concerto.identity.IdentityEvent.SignedOut;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in, and what every answer tells the browser. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No inline script or style; Bootstrap Italia's style sheet holds ticks, arrows and a font as data addresses. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final List<String> STATIC = List.of("/webjars/", "/css/", "/js/", "/img/", "/assets/", "/favicon");
    private static final String[] OPEN = {
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/assets/**",
        "/favicon.ico",
        "/favicon.svg",
        "/accedi",
        "/primo-accesso/**",
        "/invito/**",
        "/accessibilita",
        "/pubblico/**",
        "/piani/**",
        "/avvisi/**"
    };

    /** Who is refused costs no session. */
    private static SimpleUrlAuthenticationFailureHandler refusal() {
        var refusal = new SimpleUrlAuthenticationFailureHandler("/accedi?errore");
        refusal.setAllowSessionCreation(false);
        return refusal;
    }

    static boolean isStatic(HttpServletRequest request) {
        return STATIC.stream().anyMatch(request.getServletPath()::startsWith);
    }

    /** PostgreSQL takes no text with this character; nobody types it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http, ThrottledSignIn signIn, CurrentPerson current, ApplicationEventPublisher events) {
        return http.authenticationManager(signIn)
                .authorizeHttpRequests(
                        allowed -> allowed.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .formLogin(
                        form -> form.loginPage("/accedi").defaultSuccessUrl("/").failureHandler(refusal()))
                .logout(exit -> exit.logoutUrl("/esci")
                        .logoutSuccessUrl("/accedi?uscita")
                        .addLogoutHandler((request, response, authentication) -> {
                            if (authentication != null) {
                                events.publishEvent(new SignedOut(authentication.getName()));
                            }
                        }))
                .csrf(forgery -> forgery.csrfTokenRepository(new FormTokens()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .addFilterBefore(new AccountStillActive(current), AuthorizationFilter.class)
                .build();
    }
}
