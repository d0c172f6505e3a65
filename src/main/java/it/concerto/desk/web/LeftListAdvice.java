package it.concerto.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of a task which list their reader came from and goes back to. */
@ControllerAdvice(basePackageClasses = TaskController.class)
class LeftListAdvice {

    static final String LIST = "list";

    @ModelAttribute(LIST)
    ListAddress list(HttpServletRequest request) {
        return ListAddress.left(request);
    }
}
