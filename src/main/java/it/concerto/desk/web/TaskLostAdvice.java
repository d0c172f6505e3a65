package it.concerto.desk.web;

import it.concerto.workflow.AlreadyClaimed;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Contended;
import it.concerto.workflow.FixedTerm;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.TaskChanged;
import it.concerto.workflow.TaskNotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What whoever comes too late to a task reads: who was faster, and when. */
@ControllerAdvice(basePackageClasses = TaskController.class)
class TaskLostAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView claimedByAnother(AlreadyClaimed lost, HttpServletRequest request) {
        return lost(request, "claimed").addObject("by", lost.by().displayName()).addObject("at", lost.at());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView completedAlready(AlreadyCompleted lost, HttpServletRequest request) {
        return lost(request, "completed")
                .addObject("by", lost.by().displayName())
                .addObject("at", lost.at());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView notInHand(NotYours refused, HttpServletRequest request) {
        return lost(request, "notYours");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView contended(Contended lost, HttpServletRequest request) {
        return lost(request, "contended");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView changed(TaskChanged lost, HttpServletRequest request) {
        return lost.holder()
                .map(holder -> lost(request, "held").addObject("by", holder.displayName()))
                .orElseGet(() -> lost(request, "changed"));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView fixed(FixedTerm refused, HttpServletRequest request) {
        return lost(request, "fixedTerm");
    }

    /** A page of its own, without what the page that failed knew: only the way back to the list. */
    private static ModelAndView lost(HttpServletRequest request, String reason) {
        return new ModelAndView("desk/task-lost")
                .addObject(LeftListAdvice.LIST, ListAddress.left(request))
                .addObject("reason", reason);
    }

    @ExceptionHandler
    void unknown(TaskNotFound missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
