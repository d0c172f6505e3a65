package it.concerto.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie which page a stranger wanted, to show it after sign-in: kept in sessions, every request of a
 * stranger would cost memory for an hour. Whoever forges the cookie gets no farther than a page of ours.
 */
final class WantedPage implements RequestCache {

    static final String COOKIE = "pagina";

    private static final int LONGEST = 1000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** A path of this site: two slashes would lead to another. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var page = address(request);
        if (request.getMethod().equals(HttpMethod.GET.name()) && isOurs(page)) {
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.US_ASCII));
            response.addCookie(cookie(request, text, KEPT));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return page(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Forgets the page once it is asked for again; nothing of the first request has to be restored. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        page(request).filter(address(request)::equals).ifPresent(page -> removeRequest(request, response));
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            response.addCookie(cookie(request, "", Duration.ZERO));
        }
    }

    private static Optional<String> page(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        try {
            return Optional.ofNullable(cookie)
                    .map(sent -> new String(Base64.getUrlDecoder().decode(sent.getValue()), StandardCharsets.US_ASCII))
                    .filter(WantedPage::isOurs);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return query == null ? path : path + "?" + query;
    }

    private static boolean isOurs(String page) {
        return page.length() <= LONGEST && OURS.matcher(page).matches();
    }

    private static Cookie cookie(HttpServletRequest request, String value, Duration kept) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
