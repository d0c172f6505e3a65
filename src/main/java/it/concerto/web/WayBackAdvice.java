package it.concerto.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells the pages of a path and of an answer which list their reader came from, so that they lead back there. */
@ControllerAdvice(assignableTypes = {AnswerController.class, PathController.class})
class WayBackAdvice {

    @ModelAttribute("leftList")
    @Nullable LeftList leftList(@RequestParam(required = false) @Nullable String elenco) {
        return LeftList.of(elenco).orElse(null);
    }
}
