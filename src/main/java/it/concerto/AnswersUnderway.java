package it.concerto;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How many requests are being answered: who asks for a page goes before what the product does for itself. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswersUnderway extends OncePerRequestFilter {

    private int count;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        begin();
        try {
            chain.doFilter(request, response);
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        count++;
    }

    private synchronized void end() {
        count--;
        notifyAll();
    }

    /**
     * Returns when nobody waits for an answer.
     *
     * @param latest as {@link System#nanoTime()} counts; returns then, whoever waits
     */
    synchronized void awaitNone(long latest) throws InterruptedException {
        for (var left = latest - System.nanoTime(); count > 0 && left > 0; left = latest - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
