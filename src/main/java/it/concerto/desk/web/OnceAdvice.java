package it.concerto.desk.web;

import it.concerto.comments.Comments;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each form that is shown something to be known by: pressed twice, its button does once what it says. */
@ControllerAdvice(basePackageClasses = TaskController.class)
class OnceAdvice {

    static final String FIELD = "_once";

    @ModelAttribute("once")
    String once() {
        return Comments.next();
    }
}
