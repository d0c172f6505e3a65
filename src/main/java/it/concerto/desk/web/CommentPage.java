package it.concerto.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What the pages of comments have in common. */
final class CommentPage {

    private CommentPage() {}

    /**
     * @param typed what somebody has typed so far
     * @param problem key of the message that says what is wrong with it, or null
     */
    static String show(String typed, @Nullable String problem, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("refused", problem);
        return "desk/comments";
    }
}
