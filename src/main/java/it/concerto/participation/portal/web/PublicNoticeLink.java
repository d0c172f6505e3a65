package it.concerto.participation.portal.web;

import it.concerto.identity.Person;
import it.concerto.participation.portal.PublicNotices;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** From the page of a path to its notice as the public sees it. */
@Controller
class PublicNoticeLink implements PathActions {

    private static final String PAGE = "avviso-pubblico";

    private final PublicNotices notices;

    PublicNoticeLink(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return notices.find(path.id()).isPresent() ? List.of(new PathAction("portal.seeNotice", PAGE)) : List.of();
    }

    @GetMapping("/percorsi/{path}/" + PAGE)
    String notice(@PathVariable PathId path) {
        return "redirect:/avvisi/" + path;
    }
}
