package it.concerto.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** What the keys do, and whether they do it: whoever speaks to the machine, or hits a key by mistake, switches them off (WCAG 2.1.4). */
@Controller
@RequestMapping("/scorciatoie")
class ShortcutController {

    private static final String COOKIE = "scorciatoie";
    private static final String OFF = "spente";

    static boolean on(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || !cookie.getValue().equals(OFF);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("places", Shortcut.PLACES);
        return "web/shortcuts";
    }

    /** The choice stays in this browser: it says nothing about the person. */
    @PostMapping
    String choose(
            @RequestParam boolean accese,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var cookie = ResponseCookie.from(COOKIE, accese ? "" : OFF)
                .path(request.getContextPath() + "/")
                .maxAge(accese ? Duration.ZERO : Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        redirect.addFlashAttribute("message", accese ? "web.shortcuts.nowOn" : "web.shortcuts.nowOff");
        return "redirect:/scorciatoie";
    }
}
