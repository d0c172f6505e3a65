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
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers what is larger than the server takes, breaks off or makes no sense with a page that says how to go on. Whoever first
 * asks for a parameter of such a request meets the container's exception, the error page too: it is shown for a request without
 * a body. Nothing of it reaches the log, which anybody could fill otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequests extends OncePerRequestFilter {

    /** How Tomcat says, by words alone, that the texts of a form with files are too long. */
    private static final String TEXTS_TOO_LONG =
            StringManager.getManager(Request.class).getString("coyoteRequest.maxPostSizeExceeded");

    private final MultipartConfigElement limits;
    private final DataSize texts;

    UnreadableRequests(
            MultipartConfigElement limits, @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize texts) {
        this.limits = limits;
        this.texts = texts;
    }

    /** Some are found out only by the error page, which asks for the language. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limits.getMaxRequestSize()) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            var status = status(e);
            if (status == null || response.isCommitted()) {
                throw e;
            }
            // the headers of the door are there already, and stay
            response.resetBuffer();
            if (isOfTexts(request, e)) {
                request.setAttribute("largestTexts", texts.toMegabytes());
            }
            refuse(status, request, response);
        }
    }

    private static boolean isOfTexts(HttpServletRequest request, Throwable problem) {
        var type = request.getContentType();
        return type == null
                || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || TEXTS_TOO_LONG.equals(
                        NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
    }

    /** What the container says about the request; null if it is to blame for nothing. */
    private static @Nullable HttpStatus status(@Nullable Throwable problem) {
        if (problem instanceof MaxUploadSizeExceededException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (problem instanceof InvalidParameterException invalid) {
            return invalid.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                    ? HttpStatus.CONTENT_TOO_LARGE
                    : HttpStatus.BAD_REQUEST;
        }
        if (problem instanceof IllegalStateException && TEXTS_TOO_LONG.equals(problem.getMessage())) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (problem instanceof InvalidFileNameException) {
            return HttpStatus.BAD_REQUEST;
        }
        return problem == null ? null : status(problem.getCause());
    }

    private void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("largestFile", megabytes(limits.getMaxFileSize()));
        request.setAttribute("largestRequest", megabytes(limits.getMaxRequestSize()));
        request.setAttribute("sentTo", request.getServletPath());
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
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
