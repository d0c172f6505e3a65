package it.concerto.audit.web;

import it.concerto.audit.reads.Read;
import it.concerto.audit.reads.Readers;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.privacy.Matter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has read a path, for its auditors and the head of its office; for everybody else the page is not there (BR-01). */
@Controller
class ReadersController {

    private static final int PAGE_SIZE = 50;

    private final AuditedPaths paths;
    private final PathNames names;
    private final Readers readers;
    private final ReadThings things;

    ReadersController(AuditedPaths paths, PathNames names, Readers readers, ReadThings things) {
        this.paths = paths;
        this.names = names;
        this.readers = readers;
        this.things = things;
    }

    /** @param dopo where the page before ended */
    @GetMapping("/percorsi/{path}/accessi")
    String list(
            Person person,
            @PathVariable("path") String id,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        var path = paths.get(person, id, Matter.READERS);
        var read = readers.page(path.ambito(), id, dopo, PAGE_SIZE + 1);
        var shown = read.stream().limit(PAGE_SIZE).toList();
        var address = "/percorsi/" + id + "/accessi";
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("lines", things.named(person, path.id(), shown));
        model.addAttribute("first", dopo == null ? null : address);
        model.addAttribute("next", read.size() > PAGE_SIZE ? address + "?dopo=" + last(shown) : null);
        return "audit/readers";
    }

    private static String last(List<Read> shown) {
        return shown.get(shown.size() - 1).id();
    }
}
