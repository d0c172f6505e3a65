package it.concerto.participation.notice.web;

import it.concerto.participation.notice.Declarations;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.SharedSpeakers;
import it.concerto.participation.notice.SpeakerChanges;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a manifestation besides what was declared: what is missing, what is open, what may be done. */
@Component
class DeclarationPage {

    private final Declarations declarations;
    private final SpeakerChanges speakers;
    private final SharedSpeakers shared;

    DeclarationPage(Declarations declarations, SpeakerChanges speakers, SharedSpeakers shared) {
        this.declarations = declarations;
        this.speakers = speakers;
        this.shared = shared;
    }

    Declarations declarations() {
        return declarations;
    }

    /**
     * @param wholly whether the reader sees contacts and papers
     * @param office whether the reader keeps the register
     */
    void fill(Model model, Manifestation found, boolean wholly, boolean office) {
        model.addAttribute("lacks", wholly ? declarations.lacks(found) : List.of());
        model.addAttribute("files", wholly ? declarations.files(found) : List.of());
        model.addAttribute("rival", declarations.rival(found).orElse(null));
        model.addAttribute("settlements", declarations.settlements(found));
        model.addAttribute("mayWithdraw", office && declarations.isWithdrawable(found));
        model.addAttribute("maySendOther", office && !speakers.open(found).isEmpty());
        model.addAttribute("shared", office ? shared.of(found) : List.of());
    }
}
