package it.concerto.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the log of reads each page that is about to be shown, also one that answers what somebody typed. */
@Configuration(proxyBeanMethods = false)
class ReadPages implements HandlerInterceptor, WebMvcConfigurer {

    /** Not made before the first page asks for it. */
    private final ObjectProvider<ReadLog> log;

    ReadPages(ObjectProvider<ReadLog> log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Whoever is sent on is shown nothing yet. Refused pages do not come here. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        if (view != null && !view.startsWith("redirect:")) {
            log.getObject().shows(request);
        }
    }
}
