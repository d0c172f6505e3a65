package it.concerto.studio.web;

import it.concerto.identity.Person;
import it.concerto.studio.ModelDrafts;
import it.concerto.studio.Releases;
import it.concerto.studio.Review;
import it.concerto.studio.StudioDoor;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.live.DeployedModels;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The models of the installation: what is live, every version before it, and the way back to one of them. */
@Controller
@RequestMapping("/studio")
class StudioController {

    private final Studio studio;
    private final DeployedModels deployed;
    private final ModelDrafts drafts;
    private final Releases releases;
    private final Review review;

    StudioController(Studio studio, DeployedModels deployed, ModelDrafts drafts, Releases releases, Review review) {
        this.studio = studio;
        this.deployed = deployed;
        this.drafts = drafts;
        this.releases = releases;
        this.review = review;
    }

    @GetMapping
    String list(Person person, Model model) {
        studio.open(person);
        var live = deployed.live();
        model.addAttribute("models", live);
        model.addAttribute("runs", deployed.runs());
        model.addAttribute("drafts", drafts.underWay());
        model.addAttribute("news", releases.undecided(live));
        return "studio/models";
    }

    @GetMapping("/modelli/{file}")
    String model(Person person, @PathVariable String file, Model model) {
        var live = studio.model(person, file);
        model.addAttribute("live", live);
        model.addAttribute("versions", deployed.versions(live.name(), Releases.MOST));
        model.addAttribute("runs", deployed.runs());
        model.addAttribute("drafts", drafts.of(live));
        model.addAttribute("news", releases.news(live).orElse(null));
        model.addAttribute("mayDecide", StudioDoor.decides(person));
        model.addAttribute("moves", studio.moves(live));
        return "studio/model";
    }

    @GetMapping("/modelli/{file}/versioni/{deployment}")
    String version(Person person, @PathVariable String file, @PathVariable String deployment, Model model) {
        return version(person, file, deployment, "", "", model);
    }

    @GetMapping("/modelli/{file}/versioni/{deployment}/file")
    ResponseEntity<byte[]> file(
            Person person, @PathVariable String file, @PathVariable String deployment, @RequestParam String nome) {
        return Studio.file(deployed.files(studio.version(person, file, deployment)), nome);
    }

    /** @param origine {@code prodotto} for a draft of what this release of the product has, instead of what is live */
    @PostMapping("/modelli/{file}/bozze")
    String begin(Person person, @PathVariable String file, @RequestParam(defaultValue = "") String origine) {
        var live = studio.model(person, file);
        var id = origine.equals("prodotto") ? drafts.beginAsShipped(person, live) : drafts.begin(person, live);
        return "redirect:/studio/bozze/" + id;
    }

    @PostMapping("/modelli/{file}/prodotto/rinuncia")
    String keepOurs(Person person, @PathVariable String file, RedirectAttributes redirect) {
        studio.decides(person);
        releases.keepOurs(person, studio.model(person, file));
        redirect.addFlashAttribute("message", "studio.news.kept");
        return "redirect:/studio/modelli/{file}";
    }

    @PostMapping("/modelli/{file}/versioni/{deployment}/ritorno")
    String back(
            Person person,
            @PathVariable String file,
            @PathVariable String deployment,
            @RequestParam(defaultValue = "") String ragione,
            Model model,
            RedirectAttributes redirect) {
        try {
            review.returnTo(person, studio.version(person, file, deployment), ragione);
        } catch (RuleBroken broken) {
            return version(person, file, deployment, ragione, broken.messageKey(), model);
        }
        redirect.addFlashAttribute("message", "studio.returned");
        return "redirect:/studio/modelli/{file}";
    }

    private String version(Person person, String file, String deployment, String typed, String problem, Model model) {
        var version = studio.version(person, file, deployment);
        var live = studio.model(person, file);
        model.addAttribute("version", version);
        model.addAttribute("live", live);
        model.addAttribute("files", deployed.files(version));
        model.addAttribute("changes", releases.between(version, live));
        model.addAttribute("runs", deployed.runs());
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", problem);
        model.addAttribute("mayDecide", StudioDoor.decides(person));
        return "studio/version";
    }
}
