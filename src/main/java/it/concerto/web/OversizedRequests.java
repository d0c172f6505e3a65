package it.concerto.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers what is larger than the server takes with a page that says how to go on. Whoever first asks for a parameter of such a
 * request meets the container's exception, the error page too: it is shown for a request without a body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizedRequests extends OncePerRequestFilter {

    private final MultipartConfigElement limits;

    OversizedRequests(MultipartConfigElement limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limits.getMaxRequestSize()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!saysTooLarge(e) || response.isCommitted()) {
                throw e;
            }
            response.reset();
            refuse(request, response);
        }
    }

    private static boolean saysTooLarge(@Nullable Throwable problem) {
        return problem instanceof MaxUploadSizeExceededException
                || problem instanceof InvalidParameterException invalid
                        && invalid.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                || problem != null && saysTooLarge(problem.getCause());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute("largestFile", megabytes(limits.getMaxFileSize()));
        request.setAttribute("largestRequest", megabytes(limits.getMaxRequestSize()));
        request.setAttribute("sentTo", request.getServletPath());
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new WithoutBody(request), response);
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }

    /** The same request as if only its address had been asked for. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
