package it.concerto.participation.portal.web;

import it.concerto.participation.notice.Declarations;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.SpeakerChanges;
import it.concerto.participation.portal.PublicNotices;
import it.concerto.participation.session.ConvenedMinutes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a receipt: the manifestation, what became of it, what its participant may read. */
@Component
class ReceiptPage {

    private final PublicNotices notices;
    private final Declarations declarations;
    private final ConvenedMinutes minutes;
    private final ReadablePapers papers;
    private final SpeakerChanges speakers;

    ReceiptPage(
            PublicNotices notices,
            Declarations declarations,
            ConvenedMinutes minutes,
            ReadablePapers papers,
            SpeakerChanges speakers) {
        this.notices = notices;
        this.declarations = declarations;
        this.minutes = minutes;
        this.papers = papers;
        this.speakers = speakers;
    }

    void fill(Model model, OpenReceipt open, Manifestation manifestation) {
        var notice = notices.find(manifestation.path()).orElseThrow();
        model.addAttribute("receipt", open);
        model.addAttribute("manifestation", manifestation);
        model.addAttribute("shown", notice);
        model.addAttribute("mayWithdraw", declarations.isWithdrawable(manifestation));
        model.addAttribute("maySendOther", !speakers.open(manifestation).isEmpty());
        model.addAttribute("lines", declarations.lines(manifestation, notice.path()));
        model.addAttribute("rival", declarations.rival(manifestation).orElse(null));
        model.addAttribute("minutes", minutes.of(manifestation));
        model.addAttribute("papers", papers.of(manifestation));
    }
}
