package it.concerto.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that ask nothing of any module. */
@Controller
class PageController {

    @GetMapping("/")
    String home() {
        return "redirect:/attivita";
    }

    @GetMapping("/accessibilita")
    String accessibility() {
        return "web/accessibility";
    }
}
